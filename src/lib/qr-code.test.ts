import { expect, it } from 'vitest'
import { encodeQrCode } from './qr-code.ts'

it.each([
  [1, 21],
  [14, 21],
  [15, 25],
  [63, 37],
  [666, 97],
  // Phones cannot read more from a screen.
  [667, undefined],
  [50_000, undefined],
])('a text of %i characters takes %s modules beside the quiet zone', (length, size) =>
  expect(encodeQrCode('x'.repeat(length))?.size).toBe(size && size + 8),
)

it('begins with the corner of a finder pattern behind four white modules', () => {
  const { path } = encodeQrCode('https://guide.example/')!
  expect(path.startsWith('M4 4h7v1h-7z')).toBe(true)
  expect(path).toMatch(/^(M\d+ \d+h(\d+)v1h-\2z)+$/)
})

it.each(['', 'ä', 'a\nb', 'a\0'])('throws for %j', (text) => expect(() => encodeQrCode(text)).toThrow('ASCII'))
