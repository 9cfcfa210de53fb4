import type { Element } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import { expect, it } from 'vitest'
import { setMarks } from './marks.ts'

const a = '<sup class="cite" data-source="a"></sup>'
const b = '<sup class="cite" data-source="b"></sup>'
const further = b.replace('cite', 'cite further')

it.each([
  ['a mark behind its sentence', `<p>Eins.${a}</p>`, `<p>Eins.${a}</p>`],
  ['a space before a mark', `<p>Eins.\n ${a} Zwei.</p>`, `<p>Eins.${a} Zwei.</p>`],
  ['a space behind an element', `<p><b>Eins</b> ${a}</p>`, `<p><b>Eins</b>${a}</p>`],
  ['two marks in a row', `<p>Eins.${a}${b}</p>`, `<p>Eins.${a}${further}</p>`],
  ['two marks with a space between', `<p>Eins. ${a} ${b}</p>`, `<p>Eins.${a}${further}</p>`],
  ['two marks with a sentence between', `<p>Eins.${a} Zwei.${b}</p>`, `<p>Eins.${a} Zwei.${b}</p>`],
  ['two marks with an element between', `<p>Eins.${a}<br>${b}</p>`, `<p>Eins.${a}<br>${b}</p>`],
  ['marks in a list', `<ul><li>Eins. ${a}${b}</li></ul>`, `<ul><li>Eins.${a}${further}</li></ul>`],
  ['no mark', '<p>Eins <b>zwei</b> </p>', '<p>Eins <b>zwei</b> </p>'],
])('%s', (_, before, after) => {
  const block = fromHtml(before, { fragment: true }).children[0] as Element
  setMarks(block)
  expect(toHtml(block)).toBe(after)
})
