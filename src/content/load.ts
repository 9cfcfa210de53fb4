import { getCollection, type CollectionEntry } from 'astro:content'
import { problemsIn } from './validate.ts'
import { inWords } from '../lib/calendar-date.ts'
import { readList } from './read-list.ts'
import { authoritySchema } from './schemas/authorities.ts'
import { changeSchema } from './schemas/changes.ts'
import { stepSchema } from './schemas/checklist.ts'
import { letterSchema } from './schemas/letter.ts'
import { milestoneSchema, type Milestone } from './schemas/milestones.ts'
import type { PageData } from './schemas/pages.ts'
import { sharedTextSchema } from './schemas/shared-texts.ts'
import { sourceSchema } from './schemas/sources.ts'
import { addressOf, href, locales, site, type Locale } from '../site.ts'

/** A page of one language; `key` is the same in all of them. */
export type Page = PageData & { key: string; locale: Locale; file: string; entry: CollectionEntry<'pages'> }

let loaded: ReturnType<typeof load> | undefined

/** All content, read once per build, with every reference between the files checked. */
export const loadGuide = (): ReturnType<typeof load> => (import.meta.env.DEV ? load() : (loaded ??= load()))

async function load() {
  const guide = {
    pages: (await getCollection('pages')).map(pageOf),
    sources: readList('sources', sourceSchema),
    milestones: readList('milestones', milestoneSchema),
    steps: readList('checklist', stepSchema),
    authorities: readList('authorities', authoritySchema),
    changes: readList('changes', changeSchema),
    sharedTexts: readList('shared-texts', sharedTextSchema),
    letters: readList('letter', letterSchema),
  }
  const problems = problemsIn(guide, locales)
  if (problems.length > 0) throw new Error(problems.join('\n'))
  warnOfDueReview(guide.milestones)
  return guide
}

function pageOf(entry: CollectionEntry<'pages'>): Page {
  const [locale, key] = entry.id.split('/') as [Locale, string]
  return { ...entry.data, key, locale, file: `content/pages/${entry.id}.mdx`, entry }
}

/** Warns at build time when the next review is overdue; the pages show it too. */
function warnOfDueReview(milestones: Milestone[]): void {
  const due = byId(milestones, 'next-review', 'milestones').day
  if (site.built > due)
    console.warn(
      `The guide was due for review on ${inWords(due, 'en')}: see next-review in content/milestones.yaml.`,
    )
}

/** The entry of an id in content/<name>.yaml; throws for an unknown one. */
function byId<Entry extends { id: string }>(entries: Entry[], id: string, name: string): Entry {
  const entry = entries.find((one) => one.id === id)
  if (!entry) throw new Error(`content/${name}.yaml: id: missing: ${id}`)
  return entry
}

/** The milestone of an id; throws for an unknown one. */
export const milestoneOf = async (id: string) => byId((await loadGuide()).milestones, id, 'milestones')

/** The step of an id; throws for an unknown one. */
export const stepOf = async (id: string) => byId((await loadGuide()).steps, id, 'checklist')

/** The letter in one language. */
export const letterIn = async (language: Locale) => byId((await loadGuide()).letters, language, 'letter')

/** Base name of the files generated for a page, such as its QR code and its preview. */
export const fileNameOf = ({ key, locale }: Page): string => `${locale}-${key}`

/** All translations of a page, in the order of the languages. */
export async function translationsOf(key: string): Promise<Page[]> {
  const { pages } = await loadGuide()
  return locales.flatMap((locale) => pages.filter((page) => page.key === key && page.locale === locale))
}

/** The translations of a page into other languages than one. */
export const othersOf = async (key: string, locale: Locale): Promise<Page[]> =>
  (await translationsOf(key)).filter((page) => page.locale !== locale)

/** The page of a key in one language; throws where there is none. */
export async function pageIn(key: string, locale: Locale): Promise<Page> {
  const page = (await translationsOf(key)).find((one) => one.locale === locale)
  if (!page) throw new Error(`no page with the key ${key} in ${locale}`)
  return page
}

/** The address of a page of the guide, under the base path, from its key and language. */
export const hrefOf = async (key: string, locale: Locale): Promise<string> => href((await pageIn(key, locale)).path)

/** The absolute address of a page, for texts and QR codes used outside the guide. */
export const pageAddress = async (key: string, locale: Locale): Promise<string> =>
  addressOf((await pageIn(key, locale)).path)
