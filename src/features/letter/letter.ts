import type { LetterSentences } from '../../content/schemas/letter.ts'
import { inWords } from '../../lib/calendar-date.ts'
import { linesOf, purposes, requests, type Entries } from './letter-entries.ts'
import { interpolate } from '../../lib/interpolate.ts'

/** A finished letter; a block of its body is a paragraph or a list. */
export type Letter = {
  sender: string[]
  /** The sender in small type above the recipient; empty if the reader has not entered one. */
  returnLine: string
  recipient: string[]
  day: string
  subject: string
  body: (string | string[])[]
  name: string
}

/** Composes a letter from entries. */
export function composeLetter(entries: Entries, t: LetterSentences): Letter {
  const name = entries.name || t.blank.name
  const address = linesOf(entries.address)
  const recipient = linesOf(entries.recipient)
  return {
    sender: [name, ...(address.length > 0 ? address : [t.blank.street, t.blank.town])],
    returnLine: entries.name && address.length > 0 ? [name, ...address].join(' · ') : '',
    recipient: recipient.length > 0 ? recipient : [t.blank.recipient],
    day: entries.day ? inWords(entries.day, entries.language) : t.blank.day,
    subject: subjectOf(entries, t),
    body: [t.greeting, introduction(entries, t), ...objection(entries, t), ...further(entries, t), t.closing],
    name,
  }
}

const objects = (entries: Entries): boolean => purposes.some((purpose) => entries[purpose])

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

function objection(entries: Entries, t: LetterSentences): Letter['body'] {
  const items = purposes.filter((purpose) => entries[purpose]).map((purpose) => t.purposes[purpose])
  if (items.length === 0) return []
  const reason = entries.reason ? [t.reason, ...entries.reason.split('\n\n')] : []
  return [t.objection, items, ...reason, t.stop]
}

function further(entries: Entries, t: LetterSentences): Letter['body'] {
  const said = { access: t.access, erasure: t.erasure[entries.who], restriction: t.restriction }
  const asked = requests.filter((request) => entries[request]).map((request) => said[request])
  return asked.length > 0 || objects(entries) ? [...asked, t.answer] : []
}

/** The text without addresses, for LinkedIn's form. */
export const formText = ({ body, name }: Letter): string =>
  [
    ...body.map((block) => (typeof block === 'string' ? block : block.map((item) => `– ${item}`).join('\n'))),
    name,
  ].join('\n\n')

/** The whole letter as text. */
export const letterText = (letter: Letter): string =>
  [letter.sender.join('\n'), letter.recipient.join('\n'), letter.day, letter.subject, formText(letter)].join(
    '\n\n',
  )

/** The letter as a mailto: draft without a recipient (RFC 6068). */
export function mailDraft(letter: Letter): string {
  const [, ...address] = letter.sender
  const text = [formText(letter), ...address].join('\n').replaceAll('\n', '\r\n')
  return `mailto:?subject=${encodeURIComponent(letter.subject)}&body=${encodeURIComponent(text)}`
}
