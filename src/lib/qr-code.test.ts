import { describe, expect, it } from 'vitest'
import { encodeQrCode } from './qr-code.ts'

describe('encodeQrCode', () => {
  it.each([
    ['a', 21 + 8],
    ['x'.repeat(14), 21 + 8],
    ['x'.repeat(15), 25 + 8],
    ['x'.repeat(62), 33 + 8],
    ['x'.repeat(63), 37 + 8],
  ])('of %s takes %i modules with its quiet zone', (text, size) => expect(encodeQrCode(text)?.size).toBe(size))

  it('begins with the corner of a finder pattern behind four white modules', () => {
    const path = encodeQrCode('https://guide.example/')!.path
    expect(path.startsWith('M4 4h7v1h-7z')).toBe(true)
    expect(path).toMatch(/^(M\d+ \d+h(\d+)v1h-\2z)+$/)
  })

  it('gives no code for texts that phones cannot read from a screen', () => {
    expect(encodeQrCode('x'.repeat(666))?.size).toBe(97 + 8)
    expect(encodeQrCode('x'.repeat(667))).toBeNull()
    expect(encodeQrCode('x'.repeat(50_000))).toBeNull()
  })

  it.each(['', 'ä', 'a\nb', 'a\0'])('throws for %j', (text) => expect(() => encodeQrCode(text)).toThrow('ASCII'))
})
