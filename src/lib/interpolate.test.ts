import { describe, expect, it } from 'vitest'
import { interpolate, plural } from './interpolate.ts'

describe('interpolate', () => {
  it.each([
    ['', {}, ''],
    ['{n} of {total}, {n}', { n: 0, total: 11 }, '0 of 11, 0'],
    ['{a}', { a: '{b}', b: 'filled twice' }, '{b}'],
    ['{a}{b}', { a: '$&$1', b: '$$' }, '$&$1$$'],
    ['{ a } {} {a-b}', { a: '' }, '{ a } {} {a-b}'],
  ])('%j with %j', (template, values, expected) => expect(interpolate(template, values)).toBe(expected))

  it.each(['n', 'N', 'constructor', 'toString', '__proto__'])('throws where {%s} has no value', (name) =>
    expect(() => interpolate(`Noch {${name}}.`, { other: 1 })).toThrow(
      `no value for {${name}} in “Noch {${name}}.”`,
    ),
  )
})

describe('plural', () => {
  it.each([
    ['de', 0, '0 Tage bis Montag'],
    ['de', 1, '1 Tag bis Montag'],
    ['de', 101, '101 Tage bis Montag'],
    ['en', 1, '1 Tag bis Montag'],
    // French counts zero as singular: the category comes from Intl, not from n === 1.
    ['fr', 0, '0 Tag bis Montag'],
  ])('in %s of %d, filling its own count above a given one', (locale, n, expected) => {
    const forms = { one: '{n} Tag bis {date}', other: '{n} Tage bis {date}' }
    expect(plural(locale, n, forms, { date: 'Montag', n: 7 })).toBe(expected)
    expect(() => plural(locale, n, forms)).toThrow('no value for {date}')
  })
})
