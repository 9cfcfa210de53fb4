import { glob, readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'

/** Characters that nobody sees, and that change what is seen, by their code points; soft hyphens are wanted. */
const hiddenIn = (text: string): string[] =>
  (text.match(/(?![\t\n])\p{Cc}|(?!\u00ad)\p{Cf}|[\p{Zl}\p{Zp}\ufffd]/gu) ?? []).map(
    (character) => `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`,
  )

it('no text of the guide holds a character that hides or turns others', async () => {
  const found: string[] = []
  let files = 0
  for await (const file of glob(['content/**/*.{mdx,yaml,md}', 'src/i18n/*.ts', 'src/**/words.*.ts'])) {
    files++
    found.push(...hiddenIn(await readFile(file, 'utf8')).map((name) => `${file}: ${name}`))
  }
  expect(files).toBeGreaterThan(40)
  expect(found).toEqual([])
})

it.each([
  ['„Straße“ – Daten\u00adschutz,\u00a0§ 5\n\tTab', []],
  ['\ufeffBOM', ['U+FEFF']],
  ['eins\r\nzwei', ['U+000D']],
  ['ab\u202edc', ['U+202E']],
  ['a\u200bb\u2066c', ['U+200B', 'U+2066']],
])('in %j it finds %j', (text, found) => expect(hiddenIn(text)).toEqual(found))
