import { file, glob } from 'astro/loaders'
import { defineCollection } from 'astro:content'
import { parseUniqueList } from './lib/yaml-list.ts'
import { changeSchema, milestoneSchema, pageSchema, sourceSchema, stepSchema } from './schemas.ts'

const list = (name: string) => file(name, { parser: (text) => parseUniqueList(text, name) })

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
  sources: defineCollection({ loader: list('content/sources.yaml'), schema: sourceSchema }),
  milestones: defineCollection({ loader: list('content/milestones.yaml'), schema: milestoneSchema }),
  checklist: defineCollection({ loader: list('content/checklist.yaml'), schema: stepSchema }),
  changes: defineCollection({ loader: list('content/changes.yaml'), schema: changeSchema }),
}
