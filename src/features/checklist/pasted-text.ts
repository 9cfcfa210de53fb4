/** Characters without a width, which chats put around names and lines. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g
/** What text processors make of a hyphen. */
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g
const LINE_END = /\r\n?|[\n\u2028\u2029]/

/** Undoes what programs do to text on its way: quote marks, soft line breaks, typographic dashes, invisible characters. */
export const cleanPastedText = (text: string): string =>
  text
    .replace(INVISIBLE, '')
    .replace(DASHES, '-')
    .split(LINE_END)
    .map((line) => line && cleanLine(line))
    .join('\n')

/** A line without quote marks, and without the equals sign that ends a line of quoted-printable but begins no state. */
const cleanLine = (line: string): string => {
  const text = line.replace(/^[\s>|]+/, '').trimEnd()
  return text.endsWith('=') && !/#[ls]=$/.test(text.slice(-3)) ? text.slice(0, -1) : text
}
