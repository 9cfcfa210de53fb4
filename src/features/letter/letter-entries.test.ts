import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day } from '../../testing/days.ts'
import { anyText } from '../../testing/ticks.ts'
import { firstEntries, parseEntries } from './letter-entries.ts'

const none = {
  who: 'member',
  ...{ name: '', address: '', email: '', profile: '', reason: '', recipient: '' },
  ...{ content: false, other: false, research: false, affiliates: false },
  ...{ access: false, erasure: false, restriction: false },
  day: null,
  language: 'de',
}

describe('parseEntries', () => {
  it.each([null, 'letter', [], {}, { name: 1, who: 'x', language: 'fr', day: '2026-02-30', content: 1 }])(
    'finds nothing in %j',
    (value) => expect(parseEntries(value)).toEqual(none),
  )

  it('reads a form', () => {
    const given = {
      who: 'non-member',
      name: '  Erika\tMustermann ',
      address: 'Heidestraße 17\r\n\r\n 51147  Köln ',
      email: 'erika@example.org',
      profile: 'https://example.org/post',
      ...{ content: 'on', affiliates: 'on', erasure: 'on', remember: 'on' },
      reason: ' Erstens\n  \n\n\nZweitens\nDrittens ',
      day: '2026-11-25',
      language: 'en',
    }
    expect(parseEntries(given)).toEqual({
      ...none,
      who: 'non-member',
      name: 'Erika Mustermann',
      address: 'Heidestraße 17\n51147 Köln',
      email: 'erika@example.org',
      profile: 'https://example.org/post',
      ...{ content: true, affiliates: true, erasure: true },
      reason: 'Erstens\n\nZweitens\nDrittens',
      day: day('2026-11-25'),
      language: 'en',
    })
  })

  it.each<[what: string, given: string, name: string]>([
    ['markup', '<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
    ['no direction marks', 'a\u202eb\u2066c\u200ed\u061ce', 'abcde'],
    ['no controls', 'a\u0000b\u001bc\u0085d', 'abcd'],
    ['nothing invisible', 'a\u00adb\u200bc\u2060d\ufeffe\u034ff', 'abcdef'],
    ['no fillers, annotations or tags', 'a\u115fb\u3164c\uffa0d\u2800e\ufff9f\u{e0041}g', 'abcdefg'],
    ['one line', 'A\nB\u2028C', 'A B C'],
    ['no halves of characters', 'A\ud800B', 'AB'],
    [
      'joiners and variants that scripts need',
      'نام\u200cها 👩\u200d🔬 ❤\ufe0f 葛\u{e0100}',
      'نام\u200cها 👩\u200d🔬 ❤\ufe0f 葛\u{e0100}',
    ],
  ])('takes over %s', (_, given, name) => expect(parseEntries({ name: given }).name).toBe(name))

  it('never shortens what is entered', () => {
    const lines = Array.from({ length: 9 }, (_, line) => `${line} ${'x'.repeat(250)}`).join('\n')
    const long = { name: 'x'.repeat(300), address: lines, profile: 'x'.repeat(2000), reason: 'x'.repeat(20_000) }
    expect(parseEntries(long)).toEqual({ ...none, ...long })
  })

  it('never throws, and reads its own result as the same', () => {
    const text = fc.oneof(anyText, fc.string({ unit: fc.constantFrom('\n', ' ', '\t', '\u202e', 'a') }))
    const any = fc.record(
      { who: text, name: text, address: text, reason: text, content: fc.oneof(fc.boolean(), text), day: text },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(fc.oneof(any, fc.anything()), (value) => {
        const entries = parseEntries(value)
        expect(parseEntries(JSON.parse(JSON.stringify(entries)))).toEqual(entries)
        expect(Object.values(entries).join('')).not.toMatch(/\p{Bidi_Control}|\p{Cs}|(?!\n)\p{Cc}/u)
      }),
    )
  })
})

it('begins with every objection and no further request', () =>
  expect(firstEntries('en', 'LinkedIn\nDublin 2')).toEqual({
    ...none,
    ...{ content: true, other: true, research: true, affiliates: true },
    recipient: 'LinkedIn\nDublin 2',
    language: 'en',
  }))
