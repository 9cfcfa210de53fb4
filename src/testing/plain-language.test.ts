import { expect, it } from 'vitest'
import { hardIn } from './plain-language.ts'

const limits = { words: 5, letters: 8 }
const five = 'Eins zwei drei vier fünf.'
const six = 'Eins zwei drei vier fünf sechs.'

it.each([
  ['nothing', '', []],
  ['sentences at the limit', `<p>${five} ${five}</p>`, []],
  ['blocks without a full stop', '<h2>Eins zwei drei</h2><ul><li>vier fünf</li><li>sechs sieben</li></ul>', []],
  ['a line break inside a sentence', '<p>Eins zwei\n  drei vier fünf.</p>', []],
  ['a date', '<p>Es gilt ab 3. Mai.</p>', []],
  ['a year at the end of a sentence', '<p>Es begann im Jahr 2025. Seither gilt es.</p>', []],
  ['a question in quotation marks', '<p>Er fragt: „Geht das so?“ Ja, das geht immer so.</p>', []],
  ['numbers of evidence', `<p>${five}<sup class="cite"><a href="#a">1</a></sup></p>`, []],
  [
    'what is no text',
    `<div class="margin">${six}</div><span class="written">https://langesbeispiel.example</span>`,
    [],
  ],
  ['lines of a drawing', '<svg><text>Eins zwei drei</text><text>vier fünf sechs</text></svg>', []],
  ['a dash between words', '<p>Eins – zwei drei vier fünf.</p>', []],
  ['a long word in hyphens', '<p>Computer-Programm und Daten\u00adschutz.</p>', []],
  ['a long label', '<p>Es heißt „Datenverarbeitung“ und “Personalisation”.</p>', []],
  ['a long sentence', `<p>${five} ${six}</p>`, [`6 words: ${six}`]],
  ['words of a label', '<p>Es heißt: „A b c d“.</p>', ['6 words: Es heißt: „A b c d“.']],
  ['a heading', '<h2>A b c d e f</h2>', ['6 words: A b c d e f']],
  ['what evidence only seems to divide', '<p>A b c<sup class="cite">1</sup> d e f</p>', ['6 words: A b c d e f']],
  ['a long word beside a label', '<p>„Ein“ Schaltplan „Aus“</p>', ['more than 8 letters: Schaltplan']],
  ['both', '<p>A b c d e Schaltplan.</p>', ['6 words: A b c d e Schaltplan.', 'more than 8 letters: Schaltplan.']],
])('judges %s', (_, html, faults) => expect(hardIn(html, limits)).toEqual(faults))
