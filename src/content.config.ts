import { glob } from 'astro/loaders'
import { defineCollection } from 'astro:content'
import { listLoader } from './integrations/list-loader.ts'
import {
  authoritySchema,
  changeSchema,
  milestoneSchema,
  pageSchema,
  sharedTextSchema,
  sourceSchema,
  stepSchema,
  wordingSchema,
} from './schemas.ts'

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
  sources: defineCollection({ loader: listLoader('content/sources.yaml'), schema: sourceSchema }),
  milestones: defineCollection({ loader: listLoader('content/milestones.yaml'), schema: milestoneSchema }),
  checklist: defineCollection({ loader: listLoader('content/checklist.yaml'), schema: stepSchema }),
  authorities: defineCollection({ loader: listLoader('content/authorities.yaml'), schema: authoritySchema }),
  wordings: defineCollection({ loader: listLoader('content/wordings.yaml'), schema: wordingSchema }),
  changes: defineCollection({ loader: listLoader('content/changes.yaml'), schema: changeSchema }),
  sharedTexts: defineCollection({ loader: listLoader('content/shared-texts.yaml'), schema: sharedTextSchema }),
}
