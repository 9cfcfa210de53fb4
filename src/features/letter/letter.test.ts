import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { letterSchema } from '../../content/schemas/letter.ts'
import { readList } from '../../content/read-list.ts'
import { inWords } from '../../lib/calendar-date.ts'
import { anyDay } from '../../testing/days.ts'
import { composeLetter, envelopeOf, formText, letterText, mailDraft } from './letter.ts'
import { firstEntries, letterLanguages, parseEntries, purposes, requests, writers } from './letter-entries.ts'

const [de, en] = readList('letter', letterSchema).map(({ sentences }) => sentences)
const sentences = { de: de!, en: en! }
const recipient = 'LinkedIn Ireland Unlimited Company\nWilton Plaza'

describe('composeLetter', () => {
  it('writes for a member', () => {
    const entries = parseEntries({
      who: 'member',
      name: 'Erika Mustermann',
      address: 'Heidestraße 17\n51147 Köln',
      email: 'erika@example.org',
      ...{ content: true, access: true },
      reason: 'Erstens.\n\nZweitens.',
      recipient,
      day: '2026-11-25',
    })
    const { de } = sentences
    expect(composeLetter(entries, de)).toEqual({
      sender: ['Erika Mustermann', 'Heidestraße 17', '51147 Köln'],
      returnLine: ['Erika Mustermann', 'Heidestraße 17', '51147 Köln'],
      recipient: ['LinkedIn Ireland Unlimited Company', 'Wilton Plaza'],
      day: '25. November 2026',
      subject: 'Widerspruch (Art. 21 DSGVO), Auskunft (Art. 15 DSGVO)',
      body: [
        'Guten Tag,',
        'ich bin Mitglied bei LinkedIn. Mein Konto läuft unter der E-Mail-Adresse erika@example.org.',
        de.objection,
        ['Training und Verbesserung von KI-Modellen, die Inhalte erzeugen'],
        ...['Meine Gründe:', 'Erstens.', 'Zweitens.'],
        de.stop,
      ],
      ending: [de.access, de.answer, 'Mit freundlichen Grüßen'],
      name: 'Erika Mustermann',
    })
  })

  it('asks for restriction by its article', () => {
    expect(sentences.de.restriction).toContain('Artikel 18 Absatz 1 Buchstabe d DSGVO')
    expect(sentences.en.restriction).toContain('Article 18(1)(d) GDPR')
  })

  it('asks for nothing where nothing is chosen, not even an answer', () => {
    const { subject, body, ending } = composeLetter(parseEntries({ reason: 'Darum.' }), sentences.de)
    expect([subject, body, ending]).toEqual([
      'Meine Daten bei LinkedIn',
      [],
      ['Guten Tag,', 'ich bin Mitglied bei LinkedIn.', 'Mit freundlichen Grüßen'],
    ])
  })
})

/** Texts that no sentence of a letter holds by itself. */
const marked = (mark: string) => fc.constantFrom('', `${mark}1`, `${mark}2`)
const anyEntries = fc
  .record({
    who: fc.constantFrom(...writers),
    ...Object.fromEntries(
      ['name', 'address', 'email', 'profile', 'reason', 'recipient'].map((name) => [name, marked(`⟨${name}⟩`)]),
    ),
    ...Object.fromEntries([...purposes, ...requests].map((name) => [name, fc.boolean()])),
    day: fc.option(anyDay),
    language: fc.constantFrom(...letterLanguages),
  })
  .map(parseEntries)

it('says what is chosen and nothing else, with no placeholder, and rules only for what is not entered', () => {
  fc.assert(
    fc.property(anyEntries, (entries) => {
      const texts = sentences[entries.language]
      const text = letterText(composeLetter(entries, texts))
      const objects = purposes.some((purpose) => entries[purpose])
      const { blank } = texts
      const wanted: [part: string, wanted: boolean][] = [
        ...purposes.map((one) => [`– ${texts.purposes[one]}\n`, entries[one]] as [string, boolean]),
        ...requests.map((one) => [texts.subject[one], entries[one]] as [string, boolean]),
        [texts.access, entries.access],
        [texts.restriction, entries.restriction],
        ...writers.flatMap((who): [string, boolean][] => [
          [texts.who[who], entries.who === who],
          [texts.erasure[who], entries.erasure && entries.who === who],
        ]),
        ...[texts.objection, texts.stop, texts.subject.objection].map((one): [string, boolean] => [one, objects]),
        [texts.answer, objects || requests.some((request) => entries[request])],
        ...(['name', 'address', 'email', 'profile', 'recipient'] as const).map((one): [string, boolean] => [
          `⟨${one}⟩`,
          entries[one] !== '',
        ]),
        ['⟨reason⟩', objects && entries.reason !== ''],
        [entries.day ? inWords(entries.day, entries.language) : blank.day, true],
        [blank.name, entries.name === ''],
        [blank.street, entries.address === ''],
        [blank.recipient, entries.recipient === ''],
        [blank.day, entries.day === null],
      ]
      expect(wanted.filter(([part, wanted]) => text.includes(part) !== wanted)).toEqual([])
      expect(text).not.toMatch(/[{}]|undefined|null|\n{3}|^\s|\s$|: \n/)
    }),
  )
})

it.each([
  [{}, 'LinkedIn Ireland Unlimited Company, Wilton Plaza\nDatum von heute, Deutsch'],
  [{ recipient: '', day: '2026-11-25' }, '\n25. November 2026, Deutsch'],
])('sums up recipient, date and language of %j', (given, summary) => {
  const words = { today: 'Datum von heute', language: 'Deutsch', locale: 'de' }
  expect(envelopeOf(parseEntries({ recipient, ...given }), words)).toBe(summary)
})

it('is a text with its addresses, without them for a form, and a mail to nobody', () => {
  const letter = {
    sender: ['Erika', 'Weg 1'],
    returnLine: ['Erika', 'Weg 1'],
    recipient: ['LinkedIn', 'Dublin'],
    day: '25. November 2026',
    subject: 'Widerspruch & mehr',
    body: ['Guten Tag,', ['eins', 'zwei']],
    ending: ['Mit freundlichen Grüßen'],
    name: 'Erika',
  }
  const text = 'Guten Tag,\n\n– eins\n– zwei\n\nMit freundlichen Grüßen\n\nErika'
  expect(formText(letter)).toBe(text)
  expect(letterText(letter)).toBe(
    `Erika\nWeg 1\n\nLinkedIn\nDublin\n\n25. November 2026\n\nWiderspruch & mehr\n\n${text}`,
  )
  expect(mailDraft(letter)).toEqual({ subject: 'Widerspruch & mehr', body: `${text}\nWeg 1` })
  expect(composeLetter(firstEntries('de', ''), sentences.de).recipient).toEqual([sentences.de.blank.recipient])
})
