import { getCollection, type CollectionEntry } from 'astro:content'
import { underBase } from './lib/paths.ts'
import { checkReferences } from './lib/references.ts'
import { duplicateOf } from './lib/duplicates.ts'
import type { Authority, Change, Milestone, PageData, SharedText, Source, Step, Wording } from './schemas.ts'
import { locales, site, type Locale } from './site.ts'

/** A page of one language; `key` is the same in all of them. */
export type Page = PageData & { key: string; locale: Locale; file: string; entry: CollectionEntry<'pages'> }

export type Guide = {
  pages: Page[]
  sources: Map<string, Source>
  milestones: Map<string, Milestone>
  steps: Step[]
  authorities: Authority[]
  /** Versions of LinkedIn's text on training, oldest first. */
  wordings: Wording[]
  changes: Change[]
  sharedTexts: SharedText[]
}

let loaded: Promise<Guide> | undefined

/** All content, read once per build, with every reference between the files checked. */
export const loadGuide = (): Promise<Guide> => (import.meta.env.DEV ? load() : (loaded ??= load()))

async function load(): Promise<Guide> {
  const [entries, sources, milestones, steps, authorities, wordings, changes, sharedTexts] = await Promise.all([
    getCollection('pages'),
    getCollection('sources'),
    getCollection('milestones'),
    getCollection('checklist'),
    getCollection('authorities'),
    getCollection('wordings'),
    getCollection('changes'),
    getCollection('sharedTexts'),
  ])
  const guide: Guide = {
    pages: entries.map(pageOf),
    sources: new Map(inFileOrder(sources).map((source) => [source.id, source])),
    milestones: new Map(inFileOrder(milestones).map((milestone) => [milestone.id, milestone])),
    steps: inFileOrder(steps),
    authorities: inFileOrder(authorities),
    wordings: inFileOrder(wordings),
    changes: inFileOrder(changes),
    sharedTexts: inFileOrder(sharedTexts),
  }
  check(guide)
  return guide
}

const inFileOrder = <T extends { place: number }>(entries: { data: T }[]): T[] =>
  entries.map(({ data }) => data).sort((a, b) => a.place - b.place)

function pageOf(entry: CollectionEntry<'pages'>): Page {
  const [locale, key] = entry.id.split('/') as [Locale, string]
  return { ...entry.data, key, locale, file: `content/pages/${entry.id}.mdx`, entry }
}

function check({ pages, sources, milestones, steps, authorities, wordings, sharedTexts }: Guide): void {
  if (milestones.get('effective')?.day !== site.effective)
    throw new Error('content/milestones.yaml: effective.day: differs from the effective date in src/site.ts')
  const path = duplicateOf(pages.map((page) => page.path))
  if (path) {
    const files = pages.filter((page) => page.path === path).map(({ file }) => file)
    throw new Error(`${files.join(', ')}: path: used twice: ${path}`)
  }
  for (const page of pages)
    for (const locale of locales)
      if (!pages.some((other) => other.key === page.key && other.locale === locale))
        throw new Error(`content/pages/${locale}/${page.key}.mdx: missing, the page exists as ${page.file}`)
  const code = duplicateOf(steps.map((step) => step.code))
  if (code !== undefined) throw new Error(`content/checklist.yaml: code: used twice: ${code}`)
  checkReferences('page', new Set(pages.map(({ key }) => key)), [
    ...pages.flatMap(({ file, next }) => (next ? [{ file, field: 'next.page', id: next.page }] : [])),
    ...steps.flatMap(({ id, guide }) =>
      guide ? [{ file: 'content/checklist.yaml', field: `${id}.guide.page`, id: guide.page }] : [],
    ),
  ])
  const cited = [
    { file: 'content/checklist.yaml', entries: steps },
    { file: 'content/milestones.yaml', entries: [...milestones.values()] },
    { file: 'content/authorities.yaml', entries: authorities },
    {
      file: 'content/wordings.yaml',
      entries: wordings.map(({ id, source, others }) => ({ id, sources: [source, ...others] })),
    },
    { file: 'content/shared-texts.yaml', entries: sharedTexts },
  ]
  for (const { file, entries } of cited) {
    const mentions = entries.flatMap((entry) =>
      entry.sources.map((id) => ({ file, field: `${entry.id}.sources`, id })),
    )
    checkReferences('source', sources.keys(), mentions)
  }
}

/** The name of files that are made for one page, such as its code and its preview. */
export const fileNameOf = ({ key, locale }: Page): string => `${locale}-${key}`

/** The address of a page of the guide, under the base path, from its key and language. */
export async function hrefOf(key: string, locale: Locale): Promise<string> {
  const page = (await loadGuide()).pages.find((one) => one.key === key && one.locale === locale)
  if (!page) throw new Error(`no page with the key ${key} in ${locale}`)
  return underBase(site.base, page.path)
}

/** The same address in full, as it goes into texts and codes that leave the guide. */
export const pageAddress = async (key: string, locale: Locale): Promise<string> =>
  new URL(await hrefOf(key, locale), site.url).href

/** The pages that say the same in each language, in the order of the languages. */
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
