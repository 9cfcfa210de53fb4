/** The decoded id of a fragment; empty if it cannot be decoded. */
export function idIn(hash: string): string {
  try {
    return decodeURIComponent(hash.replace(/^#/, ''))
  } catch {
    return ''
  }
}
