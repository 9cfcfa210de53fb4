import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { letterSchema } from '../../content/schemas/letter.ts'
import { readList } from '../../content/read-list.ts'
import { anyDay, day } from '../../testing/days.ts'
import { inWords } from '../../lib/calendar-date.ts'
import { composeLetter, formText, letterText, mailDraft } from './letter.ts'
import { firstEntries, letterLanguages, parseEntries, purposes, requests, writers } from './letter-entries.ts'

const [de, en] = readList('letter').map((one) => letterSchema.parse(one).sentences)
const sentences = { de: de!, en: en! }
const recipient = 'LinkedIn Ireland Unlimited Company\nWilton Plaza'

describe('composeLetter', () => {
  it('writes for a member', () => {
    const entries = parseEntries({
      who: 'member',
      name: 'Erika Mustermann',
      address: 'Heidestraße 17\n51147 Köln',
      email: 'erika@example.org',
      content: true,
      reason: 'Erstens.\n\nZweitens.',
      access: true,
      recipient,
      day: '2026-11-25',
      language: 'de',
    })
    const { de } = sentences
    expect(composeLetter(entries, de)).toEqual({
      sender: ['Erika Mustermann', 'Heidestraße 17', '51147 Köln'],
      returnLine: 'Erika Mustermann · Heidestraße 17 · 51147 Köln',
      recipient: ['LinkedIn Ireland Unlimited Company', 'Wilton Plaza'],
      day: '25. November 2026',
      subject: 'Widerspruch (Art. 21 DSGVO), Auskunft (Art. 15 DSGVO)',
      body: [
        'Guten Tag,',
        'ich bin Mitglied bei LinkedIn. Mein Konto läuft unter der E-Mail-Adresse erika@example.org.',
        de.objection,
        ['Training und Verbesserung von KI-Modellen, die Inhalte erzeugen'],
        'Meine Gründe:',
        'Erstens.',
        'Zweitens.',
        de.stop,
        de.access,
        de.answer,
        'Mit freundlichen Grüßen',
      ],
      name: 'Erika Mustermann',
    })
  })

  it('writes for somebody without an account, in English', () => {
    const entries = parseEntries({
      who: 'non-member',
      name: 'Max Muster',
      email: 'max@example.org',
      profile: 'https://example.org/post',
      erasure: true,
      recipient,
      day: '2026-01-02',
      language: 'en',
    })
    const { en } = sentences
    expect(composeLetter(entries, en)).toEqual({
      sender: ['Max Muster', en.blank.street, en.blank.town],
      returnLine: '',
      recipient: ['LinkedIn Ireland Unlimited Company', 'Wilton Plaza'],
      day: '2 January 2026',
      subject: 'Erasure (Art. 17 GDPR)',
      body: [
        en.greeting,
        'I have no LinkedIn account. Content that other people share there may nevertheless contain data about me. ' +
          'You can also reach me at max@example.org. ' +
          'You can find such data here, for example: https://example.org/post',
        en.erasure['non-member'],
        en.answer,
        en.closing,
      ],
      name: 'Max Muster',
    })
  })

  it('asks for restriction by its article, also for an objection that went out before', () => {
    for (const texts of Object.values(sentences)) {
      const letter = composeLetter(parseEntries({ restriction: true }), texts)
      expect(letter.subject).toBe(texts.subject.restriction)
      expect(letter.body.slice(2)).toEqual([texts.restriction, texts.answer, texts.closing])
    }
    expect(sentences.de.restriction).toContain('Artikel 18 Absatz 1 Buchstabe d DSGVO')
    expect(sentences.en.restriction).toContain('Article 18(1)(d) GDPR')
  })

  it('leaves rules to write on', () => {
    const { blank } = sentences.de
    const { sender, returnLine, day, name } = composeLetter(firstEntries('de', recipient), sentences.de)
    expect({ sender, returnLine, day, name }).toEqual({
      returnLine: '',
      sender: [blank.name, blank.street, blank.town],
      day: blank.day,
      name: blank.name,
    })
    expect(composeLetter(firstEntries('de', ''), sentences.de).recipient).toEqual([blank.recipient])
    expect(composeLetter(parseEntries({ address: 'Weg 1' }), sentences.de).returnLine).toBe('')
  })

  it('asks for nothing where nothing is chosen, not even an answer', () => {
    const letter = composeLetter(parseEntries({ name: 'A', reason: 'Darum.' }), sentences.de)
    expect(letter.subject).toBe('Meine Daten bei LinkedIn')
    expect(letter.body).toEqual(['Guten Tag,', 'ich bin Mitglied bei LinkedIn.', 'Mit freundlichen Grüßen'])
  })
})

/** Texts that no sentence of a letter holds by itself. */
const marked = (mark: string) =>
  fc.option(
    fc.constantFrom('1', '2').map((n) => `${mark}${n}`),
    { nil: '' },
  )
const anyEntries = fc
  .record({
    who: fc.constantFrom(...writers),
    name: marked('⟨name⟩'),
    address: marked('⟨address⟩'),
    email: marked('⟨email⟩'),
    profile: marked('⟨profile⟩'),
    reason: marked('⟨reason⟩'),
    recipient: marked('⟨recipient⟩'),
    content: fc.boolean(),
    other: fc.boolean(),
    research: fc.boolean(),
    affiliates: fc.boolean(),
    access: fc.boolean(),
    erasure: fc.boolean(),
    restriction: fc.boolean(),
    day: fc.option(anyDay),
    language: fc.constantFrom(...letterLanguages),
  })
  .map(parseEntries)

it('says everything that is chosen and nothing that is not', () => {
  fc.assert(
    fc.property(anyEntries, (entries) => {
      const texts = sentences[entries.language]
      const letter = composeLetter(entries, texts)
      const text = letterText(letter)
      const says = (part: string, wanted: boolean) => expect(text.includes(part), part).toBe(wanted)
      const objects = purposes.some((purpose) => entries[purpose])
      for (const purpose of purposes) says(`– ${texts.purposes[purpose]}\n`, entries[purpose])
      for (const request of requests) says(texts.subject[request], entries[request])
      says(texts.access, entries.access)
      says(texts.restriction, entries.restriction)
      for (const who of writers) {
        says(texts.who[who], entries.who === who)
        says(texts.erasure[who], entries.erasure && entries.who === who)
      }
      for (const part of [texts.objection, texts.stop, texts.subject.objection]) says(part, objects)
      says(texts.answer, objects || requests.some((request) => entries[request]))
      for (const name of ['name', 'address', 'email', 'profile', 'recipient'] as const)
        says(`⟨${name}⟩`, entries[name] !== '')
      says('⟨reason⟩', objects && entries.reason !== '')
      if (entries.day) says(inWords(entries.day, entries.language), true)
    }),
  )
})

it('leaves no placeholder, and rules only for what is not entered', () => {
  fc.assert(
    fc.property(anyEntries, (entries) => {
      const { blank } = sentences[entries.language]
      const text = letterText(composeLetter(entries, sentences[entries.language]))
      expect(text).not.toMatch(/[{}]|undefined|null|\n{3}|^\s|\s$|: \n/)
      const { name, address, recipient, day } = entries
      expect(text.includes(blank.name)).toBe(name === '')
      expect(text.includes(blank.street)).toBe(address === '')
      expect(text.includes(blank.town)).toBe(address === '')
      expect(text.includes(blank.recipient)).toBe(recipient === '')
      expect(text.includes(blank.day)).toBe(day === null)
    }),
  )
})

describe('a letter as text', () => {
  const letter = {
    sender: ['Erika', 'Weg 1'],
    returnLine: 'Erika · Weg 1',
    recipient: ['LinkedIn', 'Dublin'],
    day: '25. November 2026',
    subject: 'Widerspruch & mehr',
    body: ['Guten Tag,', ['eins', 'zwei'], 'Mit freundlichen Grüßen'],
    name: 'Erika',
  }

  it('goes into a form without addresses', () =>
    expect(formText(letter)).toBe('Guten Tag,\n\n– eins\n– zwei\n\nMit freundlichen Grüßen\n\nErika'))

  it('is complete', () =>
    expect(letterText(letter)).toBe(
      'Erika\nWeg 1\n\nLinkedIn\nDublin\n\n25. November 2026\n\nWiderspruch & mehr\n\n' +
        'Guten Tag,\n\n– eins\n– zwei\n\nMit freundlichen Grüßen\n\nErika',
    ))

  it('is a draft to nobody', () =>
    expect(mailDraft({ ...letter, body: ['a=b&c', 'd%'] })).toBe(
      'mailto:?subject=Widerspruch%20%26%20mehr&body=a%3Db%26c%0D%0A%0D%0Ad%25%0D%0A%0D%0AErika%0D%0AWeg%201',
    ))

  it('is a draft whatever has been entered', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (name, reason) => {
        const entries = parseEntries({ ...firstEntries('de', recipient), name, reason, day: day('2026-11-25') })
        const draft = new URL(mailDraft(composeLetter(entries, sentences.de)))
        expect(draft.pathname).toBe('')
        expect(new URLSearchParams(draft.search).get('body')).toContain(entries.name)
      }),
    )
  })
})
