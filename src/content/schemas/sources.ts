import { z } from 'astro/zod'
import { address, calendarDate, id, inEveryLanguage, localized, text } from './fields.ts'

export const sourceSchema = z.strictObject({
  id,
  /** Who publishes the text, as readers of each language know them; one text where the name is the same in all. */
  publisher: z.union([localized, text.transform(inEveryLanguage)]),
  /** What the text is, in the reader's language. */
  title: localized,
  /** Where readers find the original; null where no address is on record. */
  url: address.nullable(),
  /** Language of the original. */
  language: z.enum(['de', 'en', 'fr', 'it', 'nl']),
  /** Day of publication; null where it is not known. */
  published: calendarDate.nullable(),
  /** Day on which the source was last read. */
  read: calendarDate,
  /** Day the archived copy was recorded, where the archive names one. */
  archived: calendarDate.nullable(),
  /** Type of the publisher. */
  kind: z.enum(['linkedin', 'authority', 'court', 'law', 'report']),
  /** Primary: the publisher's own text. Secondary: a report about it. */
  rank: z.enum(['primary', 'secondary']),
})

export type Source = z.infer<typeof sourceSchema>
