import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day } from '../../testing/days.ts'
import { firstEntries, linesOf, parseEntries, type Entries } from './letter-entries.ts'

const none: Entries = {
  who: 'member',
  name: '',
  address: '',
  email: '',
  profile: '',
  content: false,
  other: false,
  research: false,
  affiliates: false,
  reason: '',
  access: false,
  erasure: false,
  restriction: false,
  recipient: '',
  day: null,
  language: 'de',
}

describe('parseEntries', () => {
  it.each([
    undefined,
    null,
    1,
    'letter',
    [],
    {},
    { name: 1, who: 'x', language: 'fr', day: '2026-02-30', content: 1 },
  ])('finds nothing in %j', (value) => expect(parseEntries(value)).toEqual(none))

  it('reads a form', () => {
    const form = {
      who: 'non-member',
      name: '  Erika\tMustermann ',
      address: 'Heidestraße 17\r\n\r\n 51147  Köln ',
      email: 'erika@example.org',
      profile: 'https://example.org/post',
      content: 'on',
      affiliates: 'on',
      reason: ' Erstens\n  \n\n\nZweitens\nDrittens ',
      erasure: 'on',
      recipient: 'LinkedIn\nDublin 2',
      day: '2026-11-25',
      language: 'en',
      remember: 'on',
    }
    expect(parseEntries(form)).toEqual({
      who: 'non-member',
      name: 'Erika Mustermann',
      address: 'Heidestraße 17\n51147 Köln',
      email: 'erika@example.org',
      profile: 'https://example.org/post',
      content: true,
      other: false,
      research: false,
      affiliates: true,
      reason: 'Erstens\n\nZweitens\nDrittens',
      access: false,
      erasure: true,
      restriction: false,
      recipient: 'LinkedIn\nDublin 2',
      day: day('2026-11-25'),
      language: 'en',
    })
  })

  it.each<[given: string, name: string]>([
    ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
    ['a\u202eb\u2066c\u200ed\u061ce', 'abcde'],
    ['a\u0000b\u001bc\u0085d\u200be\ufefff', 'abcdef'],
    ['A\nB\u2028C', 'A B C'],
    ['A\ud800B', 'AB'],
    ['نام\u200cها 👩\u200d🔬', 'نام\u200cها 👩\u200d🔬'],
    ['x'.repeat(201), 'x'.repeat(200)],
    [`${'x'.repeat(199)}😀`, 'x'.repeat(199)],
  ])('takes the name %j for %j', (given, name) => expect(parseEntries({ name: given }).name).toBe(name))

  it('keeps as many lines as fit, and a reason of any sense', () => {
    expect(parseEntries({ address: '1\n2\n3\n4\n5\n6\n7' }).address).toBe('1\n2\n3\n4\n5\n6')
    expect(parseEntries({ reason: 'x'.repeat(6_000) }).reason).toHaveLength(5_000)
  })

  it('never throws, and reads its own result as the same', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('\n', ' ', '\t', '\u202e', 'a') }),
    )
    const any = fc.record(
      {
        who: fc.oneof(fc.constantFrom('member', 'non-member'), text),
        name: text,
        address: text,
        recipient: text,
        reason: text,
        content: fc.oneof(fc.boolean(), text),
        day: text,
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(fc.oneof(any, fc.anything()), (value) => {
        const entries = parseEntries(value)
        expect(parseEntries(JSON.parse(JSON.stringify(entries)))).toEqual(entries)
        for (const text of Object.values(entries))
          expect(String(text)).not.toMatch(/\p{Bidi_Control}|\p{Cs}|(?!\n)\p{Cc}/u)
      }),
    )
  })
})

it('reads what was stored before restriction could be asked for, and after', () => {
  const { restriction, ...before } = firstEntries('de', 'LinkedIn')
  expect(restriction).toBe(false)
  expect(parseEntries(before)).toEqual({ ...before, restriction: false })
  expect(parseEntries({ ...before, restriction: true }).restriction).toBe(true)
})

it('begins with every objection and no further request', () =>
  expect(firstEntries('en', 'LinkedIn\nDublin 2')).toEqual({
    ...none,
    content: true,
    other: true,
    research: true,
    affiliates: true,
    recipient: 'LinkedIn\nDublin 2',
    language: 'en',
  }))

it.each<[string, string[]]>([
  ['', []],
  [' \n\n', []],
  ['a', ['a']],
  [' a  b \n\n c', ['a b', 'c']],
])('finds in %j the lines %j', (text, lines) => expect(linesOf(text)).toEqual(lines))
