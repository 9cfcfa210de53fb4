import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { interpolate, plural } from './interpolate.ts'

describe('interpolate', () => {
  it.each([
    ['no placeholder', {}, 'no placeholder'],
    ['', {}, ''],
    ['{n} of {total}', { n: 4, total: 11 }, '4 of 11'],
    ['{n}, {n} and {n}', { n: 1 }, '1, 1 and 1'],
    ['{n}', { n: 0 }, '0'],
    ['{text}', { text: '' }, ''],
    ['{a}', { a: '{b}', b: 'filled twice' }, '{b}'],
    ['{a}', { a: '$& $1 $$' }, '$& $1 $$'],
    ['{ a } {} {a-b}', {}, '{ a } {} {a-b}'],
    ['unused', { n: 1 }, 'unused'],
  ])('%j with %j', (template, values, expected) => expect(interpolate(template, values)).toBe(expected))

  it.each([
    ['Noch {n} Tage bis {date}.', { n: 3 }, 'no value for {date} in “Noch {n} Tage bis {date}.”'],
    ['{n}', {}, 'no value for {n} in “{n}”'],
    ['{N}', { n: 1 }, 'no value for {N} in “{N}”'],
    ['{constructor}', {}, 'no value for {constructor} in “{constructor}”'],
    ['{toString}', {}, 'no value for {toString} in “{toString}”'],
    ['{__proto__}', {}, 'no value for {__proto__} in “{__proto__}”'],
  ])('%j with %j throws', (template, values, message) =>
    expect(() => interpolate(template, values)).toThrow(message),
  )

  it('puts any value in as it is', () => {
    fc.assert(fc.property(fc.string(), (value) => interpolate('«{x}»', { x: value }) === `«${value}»`))
  })
})

describe('plural', () => {
  const days = { one: '{n} Tag', other: '{n} Tage' }
  it.each([
    ['de', 0, '0 Tage'],
    ['de', 1, '1 Tag'],
    ['de', 2, '2 Tage'],
    ['de', 11, '11 Tage'],
    ['de', 101, '101 Tage'],
    ['de', 0.5, '0.5 Tage'],
    ['en', 1, '1 Tag'],
    ['en', 0, '0 Tage'],
    // French counts zero as singular: the category comes from Intl, not from n === 1.
    ['fr', 0, '0 Tag'],
  ])('in %s of %d', (locale, n, expected) => expect(plural(locale, n, days)).toBe(expected))

  it('fills further values, and its own count above a given one', () => {
    const forms = { one: '{n} Tag bis {date}', other: '{n} Tage bis {date}' }
    expect(plural('de', 1, forms, { date: 'Montag' })).toBe('1 Tag bis Montag')
    expect(plural('de', 2, forms, { date: 'Montag', n: 7 })).toBe('2 Tage bis Montag')
  })

  it('throws without a value', () => {
    expect(() => plural('de', 2, { one: '', other: '{date}' })).toThrow('no value for {date} in “{date}”')
  })
})
