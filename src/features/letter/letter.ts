import type { LetterSentences } from '../../content/schemas/letter.ts'
import { inWords } from '../../lib/calendar-date.ts'
import { interpolate } from '../../lib/interpolate.ts'
import type { MailDraft } from '../../lib/mail-link.ts'
import { linesOf, purposes, requests, type Entries } from './letter-entries.ts'

/** A paragraph, or a list of items. */
export type Block = string | string[]

/** A finished letter. */
export type Letter = {
  sender: string[]
  /** The sender in small type above the recipient; empty if the reader has not entered one. */
  returnLine: string[]
  recipient: string[]
  day: string
  subject: string
  body: Block[]
  /** What stays on one sheet with the name: at least two lines of text and the greeting. */
  ending: Block[]
  name: string
}

/** Composes a letter from entries. */
export function composeLetter(entries: Entries, t: LetterSentences): Letter {
  const name = entries.name || t.blank.name
  const address = linesOf(entries.address)
  const recipient = linesOf(entries.recipient)
  const blocks = [t.greeting, introduction(entries, t), ...objection(entries, t), ...further(entries, t)]
  return {
    sender: [name, ...(address.length > 0 ? address : [t.blank.street, t.blank.town])],
    returnLine: entries.name && address.length > 0 ? [name, ...address] : [],
    recipient: recipient.length > 0 ? recipient : [t.blank.recipient],
    day: entries.day ? inWords(entries.day, entries.language) : t.blank.day,
    subject: subjectOf(entries, t),
    body: blocks.slice(0, -2),
    ending: [...blocks.slice(-2), t.closing],
    name,
  }
}

const objects = (entries: Entries): boolean => purposes.some((purpose) => entries[purpose])

/** Whether a letter demands anything. */
export const asksForSomething = (entries: Entries): boolean =>
  objects(entries) || requests.some((request) => entries[request])

function subjectOf(entries: Entries, { subject }: LetterSentences): string {
  const asked = requests.filter((request) => entries[request])
  const parts = [...(objects(entries) ? [subject.objection] : []), ...asked.map((request) => subject[request])]
  return parts.join(', ') || subject.none
}

function introduction({ who, email, profile }: Entries, t: LetterSentences): string {
  return [
    t.who[who],
    ...(email ? [interpolate(t.email[who], { email })] : []),
    ...(profile ? [interpolate(t.profile[who], { profile })] : []),
  ].join(' ')
}

function objection(entries: Entries, t: LetterSentences): Block[] {
  const items = purposes.filter((purpose) => entries[purpose]).map((purpose) => t.purposes[purpose])
  if (items.length === 0) return []
  const reason = entries.reason ? [t.reason, ...entries.reason.split('\n\n')] : []
  return [t.objection, items, ...reason, t.stop]
}

function further(entries: Entries, t: LetterSentences): Block[] {
  const said = { access: t.access, erasure: t.erasure[entries.who], restriction: t.restriction }
  const asked = requests.filter((request) => entries[request]).map((request) => said[request])
  return asksForSomething(entries) ? [...asked, t.answer] : []
}

/** The text without addresses, for LinkedIn's form. */
export const formText = ({ body, ending, name }: Letter): string =>
  [
    ...[...body, ...ending].map((block) =>
      typeof block === 'string' ? block : block.map((item) => `– ${item}`).join('\n'),
    ),
    name,
  ].join('\n\n')

/** The whole letter as text. */
export const letterText = (letter: Letter): string =>
  [letter.sender.join('\n'), letter.recipient.join('\n'), letter.day, letter.subject, formText(letter)].join(
    '\n\n',
  )

/** The letter as a mail to nobody. */
export function mailDraft(letter: Letter): MailDraft {
  const [, ...address] = letter.sender
  return { subject: letter.subject, body: [formText(letter), ...address].join('\n') }
}

/** Recipient, date and language of a letter in two lines; `words` are the page's. */
export function envelopeOf(
  { recipient, day }: Entries,
  words: { today: string; language: string; locale: string },
) {
  const date = day ? inWords(day, words.locale) : words.today
  return `${linesOf(recipient).join(', ')}\n${date}, ${words.language}`
}
