import type { Step } from './schemas/checklist.ts'
import type { PageData } from './schemas/pages.ts'

type Citing = Pick<Step, 'id' | 'sources'>

/** The parts of the content that are checked, with the file of every page. */
export type Content = {
  pages: (Pick<PageData, 'path' | 'next'> & { key: string; locale: string; file: string })[]
  sources: { id: string }[]
  milestones: Citing[]
  steps: (Citing & Pick<Step, 'shareId' | 'guide'>)[]
  authorities: Citing[]
  sharedTexts: Citing[]
  letters: Citing[]
}

/**
 * Problems across files, each with file and field: duplicate values, unknown references, missing translations.
 * Problems within one entry are found by the schemas.
 */
export function problemsIn(content: Content, locales: readonly string[]): string[] {
  const { pages, steps } = content
  return [
    ...twice(pages, ({ path }) => path).map(({ path, file }) => `${file}: path: used twice: ${path}`),
    ...twice(steps, ({ shareId }) => shareId).map(
      ({ shareId }) => `content/checklist.yaml: shareId: used twice: ${shareId}`,
    ),
    ...pages.flatMap((page) => missingTranslations(page, pages, locales)),
    ...unknownPages(content),
    ...unknownSources(content),
  ]
}

/** The entries with a value that an earlier one has. */
const twice = <Entry>(entries: Entry[], valueOf: (entry: Entry) => unknown): Entry[] => {
  const seen = new Set()
  return entries.filter((entry) => seen.size === seen.add(valueOf(entry)).size)
}

const missingTranslations = (page: Content['pages'][number], pages: Content['pages'], locales: readonly string[]) =>
  locales
    .filter((locale) => !pages.some((other) => other.key === page.key && other.locale === locale))
    .map((locale) => `content/pages/${locale}/${page.key}.mdx: missing, the page exists as ${page.file}`)

function unknownPages({ pages, steps }: Content): string[] {
  const keys = new Set(pages.map(({ key }) => key))
  return [
    ...pages.flatMap(({ file, next }) => (next ? [{ at: `${file}: next.page`, id: next.page }] : [])),
    ...steps.flatMap(({ id, guide }) =>
      guide ? [{ at: `content/checklist.yaml: ${id}.guide.page`, id: guide.page }] : [],
    ),
  ]
    .filter(({ id }) => !keys.has(id))
    .map(({ at, id }) => `${at}: unknown page: ${id}`)
}

function unknownSources({ sources, steps, milestones, authorities, sharedTexts, letters }: Content): string[] {
  const known = new Set(sources.map(({ id }) => id))
  const citing = {
    checklist: steps,
    milestones,
    authorities,
    'shared-texts': sharedTexts,
    letter: letters,
  }
  return Object.entries(citing).flatMap(([name, entries]) =>
    entries.flatMap((entry) =>
      entry.sources
        .filter((id) => !known.has(id))
        .map((id) => `content/${name}.yaml: ${entry.id}.sources: unknown source: ${id}`),
    ),
  )
}
