import { parseCalendarDate, type CalendarDate } from '../../lib/calendar-date.ts'
import { isRecord } from '../../lib/stored.ts'

/** Uses of data that a letter can object to, in the order it names them. */
export const purposes = ['content', 'other', 'research', 'affiliates'] as const
/** Further requests of a letter. */
export const requests = ['access', 'erasure', 'restriction'] as const
export const writers = ['member', 'non-member'] as const
/** Languages a letter can be written in, whatever the guide is published in. */
export const letterLanguages = ['de', 'en'] as const

/** What a reader has entered for a letter; `address`, `recipient` and `reason` hold lines. */
export type Entries = Record<'name' | 'address' | 'email' | 'profile' | 'recipient' | 'reason', string> &
  Record<(typeof purposes)[number] | (typeof requests)[number], boolean> & {
    who: (typeof writers)[number]
    /** The date on the letter; null until the reader chooses one. */
    day: CalendarDate | null
    language: (typeof letterLanguages)[number]
  }

/**
 * Reads entries from a form, where a ticked box is „on“, or from storage; never throws and never shortens. Characters
 * that nobody sees, or that would steer the text around them, are taken out.
 */
export function parseEntries(value: unknown): Entries {
  const given = isRecord(value) ? value : {}
  const line = (name: string) => cleaned(given[name]).replace(/\s+/g, ' ').trim()
  const lines = (name: string) => linesOf(cleaned(given[name])).join('\n')
  const ticked = (name: string) => given[name] === true || given[name] === 'on'
  return {
    who: oneOf(writers, given['who']),
    name: line('name'),
    address: lines('address'),
    email: line('email'),
    profile: line('profile'),
    content: ticked('content'),
    other: ticked('other'),
    research: ticked('research'),
    affiliates: ticked('affiliates'),
    reason: paragraphs(cleaned(given['reason'])),
    access: ticked('access'),
    erasure: ticked('erasure'),
    restriction: ticked('restriction'),
    recipient: lines('recipient'),
    day: parseCalendarDate(given['day']),
    language: oneOf(letterLanguages, given['language']),
  }
}

/** The initial entries: every objection, no further request. */
export const firstEntries = (language: string, recipient: string): Entries =>
  parseEntries({ ...Object.fromEntries(purposes.map((purpose) => [purpose, true])), language, recipient })

/** A text with at most one empty line between its paragraphs. */
const paragraphs = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{2,}/g, '\n\n')
    .trim()

/** The lines of a text that are not empty. */
export const linesOf = (text: string): string[] =>
  text.split('\n').flatMap((line) => line.replace(/\s+/g, ' ').trim() || [])

/**
 * Invisible characters but for the joiners and variants that some scripts and emoji need, fillers, annotations, halves
 * of characters, and controls other than line ends.
 */
const UNWANTED =
  /(?![\u200c\u200d\p{Variation_Selector}])\p{Default_Ignorable_Code_Point}|[\p{Bidi_Control}\u2800\ufff9-\ufffb\p{Cs}]|(?!\n)\p{Cc}/gu

const cleaned = (value: unknown): string =>
  typeof value === 'string'
    ? value
        .replace(/\r\n?|[\u2028\u2029]/g, '\n')
        .replaceAll('\t', ' ')
        .replace(UNWANTED, '')
    : ''

const oneOf = <T extends string>(known: readonly [T, ...T[]], value: unknown): T =>
  known.find((one) => one === value) ?? known[0]
