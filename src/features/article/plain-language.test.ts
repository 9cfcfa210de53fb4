import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hardIn } from './plain-language.ts'

const limits = { words: 5, letters: 8 }
const five = 'Eins zwei drei vier fünf.'
const six = 'Eins zwei drei vier fünf sechs.'

describe('hardIn', () => {
  it.each([
    ['nothing', ''],
    ['sentences at the limit', `<p>${five} ${five}</p>`],
    [
      'blocks without a full stop',
      '<h2 id="a">Eins zwei drei</h2><ul><li>vier fünf</li><li>sechs sieben</li></ul>',
    ],
    ['a line break inside a sentence', '<p>Eins zwei\n  drei vier fünf.</p>'],
    ['a date', '<p>Es gilt ab 3. Mai.</p>'],
    ['a question in quotation marks', '<p>Er fragt: „Geht das so?“ Ja, das geht immer so.</p>'],
    ['numbers of evidence', `<p>${five}<sup class="cite"><a href="#a">1</a></sup><sup class="cite">2</sup></p>`],
    [
      'source notes, copy buttons and written addresses',
      `<div class="margin"><p>${six}</p></div>
      <p>Hier: <span class="written">https://langesbeispiel.example</span><copy-button>Kopieren eins zwei drei vier fünf</copy-button></p>`,
    ],
    ['words of a drawing', '<svg><text>Eins zwei drei</text><text>vier fünf sechs</text></svg>'],
    ['a dash between words', '<p>Eins – zwei drei vier fünf.</p>'],
    ['a long word in hyphens', '<p>Computer-Programm und Daten\u00adschutz.</p>'],
    ['a long label', '<p>Es heißt „Datenverarbeitung“ und “Personalisation”.</p>'],
  ])('finds no fault with %s', (_, html) => expect(hardIn(html, limits)).toEqual([]))

  it.each([
    ['a sentence too long', `<p>${five} ${six}</p>`, [`6 words: ${six}`]],
    [
      'the words of a label',
      '<p>Es heißt: „Eins zwei drei vier“.</p>',
      ['6 words: Es heißt: „Eins zwei drei vier“.'],
    ],
    ['a heading', '<h2>Eins zwei drei vier fünf sechs</h2>', ['6 words: Eins zwei drei vier fünf sechs']],
    [
      'what evidence only seems to divide',
      '<p>Eins zwei drei<sup class="cite">1</sup> vier fünf sechs</p>',
      ['6 words: Eins zwei drei vier fünf sechs'],
    ],
    ['a year as the end of a sentence', '<p>Es begann im Jahr 2025. Seither gilt es.</p>', []],
    ['a word too long', '<p>Das Schaltplan ist ein Wort.</p>', ['more than 8 letters: Schaltplan']],
    ['a long word beside a label', '<p>„Ein“ Schaltplan „Aus“</p>', ['more than 8 letters: Schaltplan']],
    [
      'both',
      '<p>Eins zwei drei vier fünf Schaltplan.</p>',
      ['6 words: Eins zwei drei vier fünf Schaltplan.', 'more than 8 letters: Schaltplan.'],
    ],
  ])('judges %s', (_, html, faults) => expect(hardIn(html, limits)).toEqual(faults))

  it('finds a sentence of any length past the limit, wherever it stands', () => {
    const sentence = fc.integer({ min: 1, max: 12 }).map((n) => ({ n, text: `${'Wort '.repeat(n).trim()}.` }))
    fc.assert(
      fc.property(fc.array(sentence), fc.constantFrom(' ', '\n', '</p><p>'), (all, between) => {
        const html = `<p>${all.map(({ text }) => text).join(between)}</p>`
        const long = all.filter(({ n }) => n > limits.words)
        expect(hardIn(html, limits)).toEqual(long.map(({ n, text }) => `${n} words: ${text}`))
      }),
    )
  })
})
