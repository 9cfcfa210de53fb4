import { z } from 'astro/zod'
import { locales } from '../../site.ts'
import { id, localized, order, text } from './fields.ts'

export const sharedTextSchema = z.strictObject({
  id,
  order,
  /** Language of the text itself; every page shows all of them. */
  language: z.enum(locales),
  /** What the text is, in the reader's language. */
  title: localized,
  /** As it is copied; `{guide}` stands for the guide's address. */
  text: text.refine((value) => value.includes('{guide}'), 'names no {guide}'),
  sources: z.array(id),
})

export type SharedText = z.infer<typeof sharedTextSchema>
