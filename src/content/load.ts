import { getCollection, type CollectionEntry } from 'astro:content'
import { problemsIn } from './validate.ts'
import { inWords } from '../lib/calendar-date.ts'
import type { LetterData } from './schemas/letter.ts'
import type { Authority } from './schemas/authorities.ts'
import type { Change } from './schemas/changes.ts'
import type { Step } from './schemas/checklist.ts'
import type { Milestone } from './schemas/milestones.ts'
import type { PageData } from './schemas/pages.ts'
import type { SharedText } from './schemas/shared-texts.ts'
import type { Source } from './schemas/sources.ts'
import { href, locales, site, type Locale } from '../site.ts'

/** A page of one language; `key` is the same in all of them. */
export type Page = PageData & { key: string; locale: Locale; file: string; entry: CollectionEntry<'pages'> }

export type Guide = {
  pages: Page[]
  sources: Map<string, Source>
  milestones: Map<string, Milestone>
  steps: Step[]
  authorities: Authority[]
  changes: Change[]
  sharedTexts: SharedText[]
  letters: LetterData[]
}

let loaded: Promise<Guide> | undefined

/** All content, read once per build, with every reference between the files checked. */
export const loadGuide = (): Promise<Guide> => (import.meta.env.DEV ? load() : (loaded ??= load()))

async function load(): Promise<Guide> {
  const [entries, sources, milestones, steps, authorities, changes, sharedTexts, letters] = await Promise.all([
    getCollection('pages'),
    getCollection('sources'),
    getCollection('milestones'),
    getCollection('checklist'),
    getCollection('authorities'),
    getCollection('changes'),
    getCollection('sharedTexts'),
    getCollection('letter'),
  ])
  const guide: Guide = {
    pages: entries.map(pageOf),
    sources: new Map(inFileOrder(sources).map((source) => [source.id, source])),
    milestones: new Map(inFileOrder(milestones).map((milestone) => [milestone.id, milestone])),
    steps: inFileOrder(steps),
    authorities: inFileOrder(authorities),
    changes: inFileOrder(changes),
    sharedTexts: inFileOrder(sharedTexts),
    letters: inFileOrder(letters),
  }
  const { sources: known, milestones: days } = guide
  const problems = problemsIn({ ...guide, sources: [...known.values()], milestones: [...days.values()] }, locales)
  if (problems.length > 0) throw new Error(problems.join('\n'))
  warnOfDueReview(guide)
  return guide
}

const inFileOrder = <T extends { order: number }>(entries: { data: T }[]): T[] =>
  entries.map(({ data }) => data).sort((a, b) => a.order - b.order)

function pageOf(entry: CollectionEntry<'pages'>): Page {
  const [locale, key] = entry.id.split('/') as [Locale, string]
  return { ...entry.data, key, locale, file: `content/pages/${entry.id}.mdx`, entry }
}

/** Warns at build time when the next review is overdue; the pages show it too. */
function warnOfDueReview({ milestones }: Guide): void {
  const due = milestones.get('next-review')!.day
  if (site.built > due)
    console.warn(
      `The guide was due for review on ${inWords(due, 'en')}: see next-review in content/milestones.yaml.`,
    )
}

/** Base name of the files generated for a page, such as its QR code and its preview. */
export const fileNameOf = ({ key, locale }: Page): string => `${locale}-${key}`

/** The address of a page of the guide, under the base path, from its key and language. */
export async function hrefOf(key: string, locale: Locale): Promise<string> {
  const page = (await loadGuide()).pages.find((one) => one.key === key && one.locale === locale)
  if (!page) throw new Error(`no page with the key ${key} in ${locale}`)
  return href(page.path)
}

/** The absolute address of a page, for texts and QR codes used outside the guide. */
export const pageAddress = async (key: string, locale: Locale): Promise<string> =>
  new URL(await hrefOf(key, locale), site.url).href

/** All translations of a page, in the order of the languages. */
export async function translationsOf(key: string): Promise<Page[]> {
  const { pages } = await loadGuide()
  return locales.flatMap((locale) => pages.filter((page) => page.key === key && page.locale === locale))
}

/** The milestone of an id; throws for an unknown one. */
export async function milestoneOf(id: string): Promise<Milestone> {
  const milestone = (await loadGuide()).milestones.get(id)
  if (!milestone) throw new Error(`content/milestones.yaml: id: unknown milestone: ${id}`)
  return milestone
}

/** The letter in one language; throws for an unknown one. */
export async function letterIn(language: LetterData['id']): Promise<LetterData> {
  const letter = (await loadGuide()).letters.find(({ id }) => id === language)
  if (!letter) throw new Error(`content/letter.yaml: id: missing: ${language}`)
  return letter
}

/** The step of an id; throws for an unknown one. */
export async function stepOf(id: string): Promise<Step> {
  const step = (await loadGuide()).steps.find((one) => one.id === id)
  if (!step) throw new Error(`content/checklist.yaml: id: unknown step: ${id}`)
  return step
}
