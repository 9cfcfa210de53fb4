import { expect, it } from 'vitest'
import { cleanPastedText } from './pasted-text.ts'

it.each([
  ['', ''],
  ['a\nb', 'a\nb'],
  ['a\r\nb\rc\u2028d\u2029e', 'a\nb\nc\nd\ne'],
  ['> a\n>> b\n> > c\n| d', 'a\nb\nc\nd'],
  ['  a  \n\tb\u00a0', 'a\nb'],
  ['gro=\r\nups', 'gro\nups'],
  ['a = b', 'a = b'],
  ['https://guide.example/#s=\n1..9eszau', 'https://guide.example/#s=\n1..9eszau'],
  ['[\u2013] [\u2014] [\u2212] gen\u2011ai\u2010off', '[-] [-] [-] gen-ai-off'],
  ['\ufeff\u200e[\u200bx] gro\u00adups', '[x] groups'],
])('makes of %j %j', (text, expected) => expect(cleanPastedText(text)).toBe(expected))
