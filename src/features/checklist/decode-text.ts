/** The text of a file in UTF-8, or in UTF-16 where its first bytes say so; never throws. */
export function decodeText(bytes: Uint8Array): string {
  const mark = bytes[0] === undefined || bytes[1] === undefined ? 0 : bytes[0] * 256 + bytes[1]
  const encoding = mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding).decode(bytes)
}
