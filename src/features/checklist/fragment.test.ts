import fc from 'fast-check'
import { expect, it } from 'vitest'
import { idIn } from './fragment.ts'

it.each([
  ['', ''],
  ['#', ''],
  ['#gen-ai-off', 'gen-ai-off'],
  ['gen-ai-off', 'gen-ai-off'],
  ['#gen%2Dai%2Doff', 'gen-ai-off'],
  ['#%C3%BCber-uns', 'über-uns'],
  ['#a#b', 'a#b'],
  ['#a+b', 'a+b'],
  ['#%E0%A4%A', ''],
  ['#100%', ''],
])('of %j is %j', (hash, id) => expect(idIn(hash)).toBe(id))

it('undoes what addresses do to any id', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (id) => idIn(`#${encodeURIComponent(id)}`) === id))
})
