/** The decoded id of a fragment; empty if it cannot be decoded. */
export function idIn(hash: string): string {
  try {
    return decodeURIComponent(hash.replace(/^#/, ''))
  } catch {
    return ''
  }
}

/** Decodes the ASCII characters of an address that were percent-encoded on its way, up to three times; never throws. */
export function unescaped(address: string): string {
  const once = (text: string) =>
    text.replace(/%([2-7][\da-f]|0[9ad])/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
  return once(once(once(address)))
}

/** The part of an address that carries a list, from its number sign on; empty where none does. */
export const sharedPart = (address: string): string =>
  /(?:#|%(?:25){0,2}23)[ls](?:=|%(?:25){0,2}3d).*/is.exec(address)?.[0] ?? ''
