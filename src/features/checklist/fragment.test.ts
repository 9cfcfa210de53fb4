import { expect, it } from 'vitest'
import { idIn, sharedPart, unescaped } from './fragment.ts'

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

it.each([
  ['', ''],
  ['%23s%3D1%2e%2D', '#s=1.-'],
  ['%2523s%253D1', '#s=1'],
  ['%252523s', '#s'],
  ['%25252523s', '%23s'],
  ['a%0D%0A%09b', 'a\r\n\tb'],
  ['100% %E0%A4%A %00 %zz', '100% %E0%A4%A %00 %zz'],
])('unescaped makes of %j %j', (address, text) => expect(unescaped(address)).toBe(text))

it.each([
  ['', ''],
  ['#gen-ai-off', ''],
  ['?stand=2025-10-15', ''],
  ['#s=1..9eszau', '#s=1..9eszau'],
  ['#S=1', '#S=1'],
  ['#l%3D1.10', '#l%3D1.10'],
  ['?utm_source=x%23s%3D1..9eszau', '%23s%3D1..9eszau'],
  ['?x%2523s%253d1', '%2523s%253d1'],
  ['#teil-2#s=1', '#s=1'],
  ['#s=1\n2', '#s=1\n2'],
])('sharedPart of %j is %j', (address, part) => expect(sharedPart(address)).toBe(part))
