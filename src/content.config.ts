import { glob } from 'astro/loaders'
import type { z } from 'astro/zod'
import { defineCollection } from 'astro:content'
import { readList } from './content/read-list.ts'
import { authoritySchema } from './content/schemas/authorities.ts'
import { changeSchema } from './content/schemas/changes.ts'
import { stepSchema } from './content/schemas/checklist.ts'
import { letterSchema } from './content/schemas/letter.ts'
import { milestoneSchema } from './content/schemas/milestones.ts'
import { pageSchema } from './content/schemas/pages.ts'
import { sharedTextSchema } from './content/schemas/shared-texts.ts'
import { sourceSchema } from './content/schemas/sources.ts'

/** The collection of content/<name>.yaml. */
const list = <Schema extends z.ZodObject>(name: string, schema: Schema) =>
  defineCollection({ loader: () => readList(name), schema })

export const collections = {
  pages: defineCollection({
    loader: glob({
      base: './content/pages',
      pattern: '*/[^_]*.mdx',
      // Astro drops a trailing `index`; the key of the home page must stay.
      generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
    }),
    schema: pageSchema,
  }),
  sources: list('sources', sourceSchema),
  milestones: list('milestones', milestoneSchema),
  checklist: list('checklist', stepSchema),
  authorities: list('authorities', authoritySchema),
  changes: list('changes', changeSchema),
  letter: list('letter', letterSchema),
  sharedTexts: list('shared-texts', sharedTextSchema),
}
