import { z } from 'astro/zod'
import { parseCalendarDate, type CalendarDate } from '../lib/calendar-date.ts'
import { audiences, timeBudgets, regions } from '../lib/checklist-filter.ts'
import { locales } from '../site.ts'

/** A quoted YYYY-MM-DD that exists in the calendar. */
const calendarDate = z.string().transform((text, context): CalendarDate => {
  const day = parseCalendarDate(text)
  if (day) return day
  context.addIssue({ code: 'custom', message: `not an existing day written YYYY-MM-DD: ${text}` })
  return z.NEVER
})

/** Direction marks and zero-width characters, which hide text from readers and reviewers. */
const hidden = /[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/
/** A text that shows all it holds. */
export const text = z
  .string()
  .min(1)
  .refine((value) => !hidden.test(value), 'contains an invisible or direction-changing character')

/** One text in every published language: a missing translation is a missing field. */
const localized = z.strictObject(
  Object.fromEntries(locales.map((locale) => [locale, text])) as Record<(typeof locales)[number], typeof text>,
)

const inEveryLanguage = (same: string) =>
  Object.fromEntries(locales.map((locale) => [locale, same])) as z.infer<typeof localized>

/** Stable, ASCII, the same in every language; doubles as a fragment. */
export const id = z.string().regex(/^[a-z][a-z0-9-]*$/, 'ids are lower-case ASCII with hyphens')

/** Position in the file, filled in by the loader. */
export const order = z.number().int()

/** Only addresses that open safely from a static page. */
const address = z.url({ protocol: /^https$/ })

export const sourceSchema = z.strictObject({
  id,
  order,
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

export const milestoneSchema = z.strictObject({
  id,
  order,
  day: calendarDate,
  /** True for a calculated day that nobody has announced. */
  about: z.boolean().default(false),
  /** A few words, for calendars. */
  title: localized,
  /** What happened or is due, true in every phase. */
  what: localized,
  sources: z.array(id),
})

/** Two letters of ISO 639, such as `pl`. */
const language = z.string().regex(/^[a-z]{2}$/)

export const authoritySchema = z
  .strictObject({
    /** The country in ISO 3166, for a German Land with its part: `pl`, `de-nw`. */
    id: z.string().regex(/^[a-z]{2}(-[a-z]{2})?$/, 'ids are country codes, for a Land with its part'),
    order,
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

export const changeSchema = z.strictObject({
  id,
  order,
  day: calendarDate,
  /** A few words, for feed readers. */
  title: localized,
  what: localized,
})

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

/** A click path as an ordered list of labels; German and English side by side, as accounts run in both. */
const labels = z.array(text).min(1)
const clickPath = z.strictObject({
  /** Where the path applies. */
  on: z.enum(['web', 'app']),
  de: labels,
  en: labels.optional(),
})

export const stepSchema = z.strictObject({
  id,
  order,
  /** Identifies the step in shared links and never changes; at most two digits in base 36. */
  shareId: z.number().int().min(1).max(1295),
  section: z.enum(['now', 'uncovered', 'material', 'ads', 'rights', 'work']),
  title: localized,
  /** Why the step is worth doing, in one sentence. */
  why: localized,
  /** LinkedIn's own labels, where they are known. */
  label: z.strictObject({ de: text.optional(), en: text.optional() }).optional(),
  paths: z.array(clickPath).default([]),
  /** What to look for if no path is known. */
  hint: localized.optional(),
  /** Longer explanation, shown on request. */
  more: localized.optional(),
  link: z.strictObject({ url: address, label: localized }).optional(),
  /** Where the guide helps with it: a page, by its key, and a heading there. */
  guide: z.strictObject({ page: id, at: id }).optional(),
  /** Our estimate; half a minute or whole ones. */
  minutes: z.union([z.literal(0.5), z.number().int().positive()]),
  /** The smallest time budget that includes the step. */
  timeBudget: z.enum(timeBudgets),
  /** Steps of one group share the path line of their first step on paper. */
  group: id.optional(),
  regions: z.array(z.enum(regions)).min(1),
  audience: z.array(z.enum(audiences)).min(1),
  sources: z.array(id),
  /** Day on which somebody walked the step in a live account; never a day of reading. */
  reenacted: calendarDate.optional(),
})

/** Formats of print pages: an A4 poster or a slide. */
const printFormats = ['poster', 'slide'] as const

/** Parts of the circuit that a link preview can show; every page names the one that it is about. */
const pieces = ['closed', 'open', 'inputs', 'diode', 'request', 'branch', 'dead-end', 'list', 'sheet'] as const
export type Piece = (typeof pieces)[number]

const pageFields = z.strictObject({
  /** Page title, also the h1. */
  title: text,
  /** Short title for browser tab and link previews, where the h1 is too long. */
  tab: text.max(60).optional(),
  /** Sentence for search results and link previews. */
  description: text.max(160),
  /** Localised path with a slash at both ends. */
  path: z.string().regex(/^\/([a-z0-9-]+\/)*$/),
  /** How the page is laid out and which budgets and rules it has to meet. */
  kind: z.enum(['home', 'guide', 'reference', 'duty', 'print']),
  /** Format of a print page. */
  printFormat: z.enum(printFormats).optional(),
  /** Written in Einfache Sprache or plain English: a test measures its sentences, paper shows it in large type. */
  plain: z.boolean().default(false),
  /** Place in the navigation, with its short label. */
  nav: z.strictObject({ order: z.number().int(), label: text }).optional(),
  /** Place in the footer list. */
  footer: z.number().int().optional(),
  /** The one next step: page key and what the link says. */
  next: z.strictObject({ page: id, label: text }).optional(),
  /** Part of the circuit in the page's link preview. */
  piece: z.enum(pieces),
  /** Day on which the page was last checked against its sources. */
  reviewed: calendarDate,
})

export const pageSchema = pageFields.refine(({ kind, printFormat }) => (kind === 'print') === (printFormat !== undefined), {
  path: ['printFormat'],
  message: 'print pages have a format, and only they',
})

export type Source = z.infer<typeof sourceSchema>
export type Milestone = z.infer<typeof milestoneSchema>
export type Authority = z.infer<typeof authoritySchema>
export type Change = z.infer<typeof changeSchema>
export type SharedText = z.infer<typeof sharedTextSchema>
export type Step = z.infer<typeof stepSchema>
export type PageData = z.infer<typeof pageSchema>
