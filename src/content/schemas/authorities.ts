import { z } from 'astro/zod'
import { locales } from '../../site.ts'
import { address, calendarDate, id, localized, text } from './fields.ts'

/** Two letters of ISO 639, such as `pl`. */
const language = z.string().regex(/^[a-z]{2}$/)

export const authoritySchema = z
  .strictObject({
    /** The country in ISO 3166, for a German Land with its part: `pl`, `de-nw`. */
    id: z.string().regex(/^[a-z]{2}(-[a-z]{2})?$/, 'ids are country codes, for a Land with its part'),
    /** Where the list shows it: a German Land, another state under the GDPR, or one with a law of its own. */
    group: z.enum(['germany', 'eea', 'outside']),
    /** The German Land; a country has its name from the id. */
    land: localized.optional(),
    /** Its name in its own language. */
    name: text,
    language,
    /** Abbreviation of the name. */
    short: text.optional(),
    /** What the name means, in each language of the guide that is not its own. */
    called: z.strictObject({ de: text.optional(), en: text.optional() }).default({}),
    /** Its website; null where no source has one. */
    url: address.nullable(),
    /** What readers should know before they write to it. */
    note: localized.optional(),
    /** Towns and other search terms. */
    keywords: z.array(text).default([]),
    sources: z.array(id).min(1),
    /** Day on which the address was last read in a source. */
    read: calendarDate,
  })
  .superRefine(({ id, land, language, called }, { addIssue }) => {
    const issue = (path: string, message: string) => addIssue({ code: 'custom', path: path.split('.'), message })
    if (id.startsWith('de-') !== Boolean(land)) issue('land', 'every German Land has its name, and nothing else')
    for (const locale of locales)
      if ((language === locale) === Boolean(called[locale]))
        issue(`called.${locale}`, 'needed where the name is in another language, and only there')
  })

export type Authority = z.infer<typeof authoritySchema>
