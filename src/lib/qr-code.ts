import { encode } from 'uqr'

/** White modules around a code that readers need to find it. */
const QUIET_ZONE = 4
/** The largest code that phones read reliably from a screen: version 20, 97 modules. */
const MAX_MODULES = 97

/**
 * A QR code of error correction M as a path of black modules in a square of `size` modules, quiet
 * zone included; null where the text is too long. Throws for characters beyond ASCII, which
 * readers take for other alphabets.
 */
export function encodeQrCode(text: string): { size: number; path: string } | null {
  if (!/^[\x20-\x7e]+$/.test(text)) throw new Error(`no ASCII text for a QR code: ${text}`)
  const modules = matrixOf(text)
  if (!modules || modules.length > MAX_MODULES) return null
  const path = modules.map((row, y) => outline(row, y + QUIET_ZONE)).join('')
  return { size: modules.length + 2 * QUIET_ZONE, path }
}

/** Every run of black modules in a row as one rectangle. */
const outline = (row: boolean[], y: number): string =>
  [
    ...row
      .map((dark) => (dark ? '#' : ' '))
      .join('')
      .matchAll(/#+/g),
  ]
    .map(({ index, 0: run }) => `M${index + QUIET_ZONE} ${y}h${run.length}v1h-${run.length}z`)
    .join('')

function matrixOf(text: string): boolean[][] | null {
  try {
    return encode(text, { ecc: 'M', boostEcc: false, border: 0 }).data
  } catch {
    return null // longer than any code can be
  }
}
