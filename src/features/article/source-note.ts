import { inWords } from '../../lib/calendar-date.ts'
import { interpolate } from '../../lib/interpolate.ts'
import type { Source } from '../../content/schemas/sources.ts'
import type { Locale } from '../../site.ts'
import { t } from '../../i18n/index.ts'

/** The note on a source: who published what, and in `note` what is an exception, a second-hand text or a known date. */
export function sourceNoteOf({ kind, publisher, title, url, language, rank, published }: Source, locale: Locale) {
  const { evidence } = t(locale)
  const exceptions = [
    // Reports are always second-hand.
    rank === 'secondary' && kind !== 'report' && evidence.secondHand,
    published && inWords(published, locale),
  ]
  return {
    who: evidence.who[kind],
    // The label „LinkedIn“ before it names the publisher already.
    title: kind === 'linkedin' ? title[locale] : `${publisher[locale]}: ${title[locale]}`,
    url,
    language,
    note: exceptions.filter(Boolean).join(', '),
  }
}

/** What a fold of sources says while it is closed: their numbers, and up to three of those who speak. */
export function evidenceLabel(sources: Source[], start: number, locale: Locale): string {
  const { one, two, many, others } = t(locale).evidence.fold
  const text = sources.length === 1 ? one : sources.length === 2 ? two : many
  const names = [...new Set(sources.map((source) => speakerOf(source, locale)))]
  const who = names.slice(0, 3).join(', ') + (names.length > 3 ? ` ${others}` : '')
  return interpolate(text, { start, end: start + sources.length - 1, who })
}

/** An authority goes by the name of its place, where its own name holds one: „CNPD (Luxemburg)“, „LfD Sachsen“. */
function speakerOf({ kind, publisher }: Source, locale: Locale): string {
  const [, name = '', place] = /^(?:LfD |LDI )?(.*?)(?: \((.*)\))?$/.exec(publisher[locale])!
  return kind === 'authority' && place ? place : name
}
