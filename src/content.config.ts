import { glob } from 'astro/loaders'
import { defineCollection } from 'astro:content'
import { letterSchema } from './content/letter-schema.ts'
import { readList } from './content/yaml-list.ts'
import {
  authoritySchema,
  changeSchema,
  milestoneSchema,
  pageSchema,
  sharedTextSchema,
  sourceSchema,
  stepSchema,
} from './content/schemas.ts'

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
  sources: defineCollection({ loader: () => readList('sources'), schema: sourceSchema }),
  milestones: defineCollection({ loader: () => readList('milestones'), schema: milestoneSchema }),
  checklist: defineCollection({ loader: () => readList('checklist'), schema: stepSchema }),
  authorities: defineCollection({ loader: () => readList('authorities'), schema: authoritySchema }),
  changes: defineCollection({ loader: () => readList('changes'), schema: changeSchema }),
  letter: defineCollection({ loader: () => readList('letter'), schema: letterSchema }),
  sharedTexts: defineCollection({ loader: () => readList('shared-texts'), schema: sharedTextSchema }),
}
