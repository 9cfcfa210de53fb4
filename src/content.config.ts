import { glob } from 'astro/loaders'
import { defineCollection } from 'astro:content'
import { pageSchema } from './content/schemas/pages.ts'

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
}
