/** The id that an address's fragment names, decoded as browsers do; empty where it cannot be read. */
export function idIn(hash: string): string {
  try {
    return decodeURIComponent(hash.replace(/^#/, ''))
  } catch {
    return ''
  }
}
