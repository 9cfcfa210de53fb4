import { expect, it } from 'vitest'
import { decodeText } from './decode-text.ts'

const bigEndian = (text: string) => Buffer.from(text, 'utf16le').swap16()

it.each([
  ['UTF-8', Buffer.from('Schritt ü'), 'Schritt ü'],
  ['UTF-8 with a byte order mark', Buffer.from('\ufeffSchritt ü'), 'Schritt ü'],
  ['UTF-16, low bytes first', Buffer.from('\ufeffSchritt ü', 'utf16le'), 'Schritt ü'],
  ['UTF-16, high bytes first', bigEndian('\ufeffSchritt ü'), 'Schritt ü'],
  ['UTF-16 without a mark', Buffer.from('{}', 'utf16le'), '{\0}\0'],
  ['nothing', Buffer.from(''), ''],
  ['one byte', Buffer.from('x'), 'x'],
  ['half a mark', Buffer.from([0xff]), '\ufffd'],
  ['a mark alone', Buffer.from([0xff, 0xfe]), ''],
  ['half a character', Buffer.from([0xff, 0xfe, 0x41]), '\ufffd'],
  ['a picture', Buffer.from('89504e47', 'hex'), '\ufffdPNG'],
])('decodes %s', (_, bytes, text) => expect(decodeText(bytes)).toBe(text))
