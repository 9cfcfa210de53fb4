import { z } from 'astro/zod'
import { locales } from '../../site.ts'
import { id, text } from './fields.ts'

export const sharedTextSchema = z.strictObject({
  id,
  length: z.enum(['short', 'long', 'note']),
  /** How it addresses readers: the two ways of German, and English. */
  address: z.enum(['sie', 'du', 'you']),
  /** Language of the text itself; every page shows all of them. */
  language: z.enum(locales),
  /** As it is copied; `{guide}` stands for the guide's address. */
  text: text.refine((value) => value.includes('{guide}'), 'names no {guide}'),
  sources: z.array(id),
})

export type SharedText = z.infer<typeof sharedTextSchema>
