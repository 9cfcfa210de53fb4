import { inWords } from '../lib/calendar-date.ts'
import { fill, plural } from '../lib/words.ts'
import type { Source } from '../schemas.ts'
import type { Locale } from '../site.ts'
import { words } from './index.ts'

/** What a reader is told about a source, in short: who speaks, what, first or second hand, how old, when read. */
export function chipOf(source: Source, locale: Locale) {
  const { evidence } = words(locale)
  const day = (date: Source['read']) => inWords(date, locale)
  const published = source.published ? fill(evidence.published, { date: day(source.published) }) : evidence.undated
  return {
    says: evidence.says[source.kind],
    rank: `${evidence.rank[source.rank]}, ${published}`,
    // „LinkedIn sagt“ above it has named the publisher already.
    title: source.kind === 'linkedin' ? source.title[locale] : `${source.publisher}: ${source.title[locale]}`,
    url: source.url,
    language: source.language,
    note: fill(evidence.read, { date: day(source.read) }),
  }
}

/** How many sources there are, and how many of them are first-hand. */
export const countOf = (sources: Source[], locale: Locale): string =>
  plural(locale, sources.length, words(locale).titleBlock.count, {
    primary: sources.filter(({ rank }) => rank === 'primary').length,
  })
