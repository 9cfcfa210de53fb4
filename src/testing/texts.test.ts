import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import type { Step } from '../content/schemas/checklist.ts'
import type { Milestone } from '../content/schemas/milestones.ts'
import { forbiddenIn, futureIn } from './claims.ts'
import { contentFiles, everyText, textsOf, textsOfPage, type Text } from './texts.ts'

/** Wrong statements of texts, each with its place. */
const wrongIn = (texts: Text[]): string[] => [
  ...new Set(
    texts.flatMap(({ where, text, ...speaking }) => forbiddenIn(text, speaking).map((one) => `${where}: ${one}`)),
  ),
]
const milestones = readFileSync('content/milestones.yaml', 'utf8')

it('no text of the guide makes a wrong statement', () => {
  const texts = everyText()
  expect(texts.length).toBeGreaterThan(2000)
  for (const folder of ['content/pages/de/', 'content/pages/en/', 'content/changes.yaml', 'src/i18n/en.ts'])
    expect(texts.some(({ where }) => where.startsWith(folder))).toBe(true)
  expect(wrongIn(texts)).toEqual([])
})

it('no data file speaks of 3 November 2025 as of a day to come', () => {
  const texts = contentFiles('*.yaml').flatMap((file) => textsOf(parse(readFileSync(file, 'utf8')), file))
  expect(texts.flatMap(({ where, text }) => futureIn(text).map((one) => `${where}: ${one}`))).toEqual([])
})

/** Characters that nobody sees, and that change what is seen, by their code points; soft hyphens are wanted. */
const hiddenIn = (text: string): string[] =>
  (text.match(/(?![\t\n])\p{Cc}|(?!\u00ad)\p{Cf}|[\p{Zl}\p{Zp}\ufffd]/gu) ?? []).map(
    (character) => `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`,
  )

it('no text of the guide holds a character that hides or turns others', () => {
  const files = globSync(['content/**/*.{mdx,yaml,md}', 'src/i18n/*.ts', 'src/**/words.*.ts'])
  expect(files.length).toBeGreaterThan(40)
  expect(files.flatMap((file) => hiddenIn(readFileSync(file, 'utf8')).map((name) => `${file}: ${name}`))).toEqual(
    [],
  )
  const odd = '„Straße“ – Daten\u00adschutz,\u00a0§ 5\n\tTab\ufeff\r\n\u202ed\u200bb\u2066c'
  expect(hiddenIn(odd)).toEqual(['U+FEFF', 'U+000D', 'U+202E', 'U+200B', 'U+2066'])
})

it.each([
  ['nicht genehmigt', 'genehmigt', 'dpc-statement.title.de'],
  ['not approved', 'approved', 'dpc-statement.title.en'],
])('a title that drops a word is found: %s', (before, after, key) => {
  expect(milestones).toContain(before)
  const spoilt = textsOf(parse(milestones.replace(before, after)), 'milestones.yaml')
  expect(wrongIn(spoilt).join('\n')).toContain(`milestones.yaml.${key}: approval`)
})

// The text of 2024 does not carry that day.
it('whatever says until when AI systems may go unmarked cites the regulation of 2026', () => {
  const day = /2\. Dezember 2026|2 December 2026/
  const source = 'ai-act-2026'
  const pages = contentFiles('pages/*/*.mdx').flatMap((file) =>
    readFileSync(file, 'utf8')
      .split(/\n\s*\n/)
      .filter((block) => day.test(block) && !block.includes(source))
      .map((block) => `${file}: ${block}`),
  )
  const dates = (parse(milestones) as Milestone[])
    .filter((one) => one.day === '2026-12-02' || day.test(Object.values(one.what).join()))
    .filter(({ sources }) => !sources.includes(source))
    .map(({ id }) => `milestones.yaml: ${id}`)
  expect([...dates, ...pages]).toEqual([])
})

it('a click path on a page is the one of its step, which a source carries, and nobody walks it on a day to come', () => {
  const steps = parse(readFileSync('content/checklist.yaml', 'utf8')) as (Pick<Step, 'id' | 'sources'> &
    Partial<Step>)[]
  const known = steps.flatMap(({ paths = [] }) => paths.map(({ on, de, en }) => JSON.stringify([on, de, en])))
  const shown = contentFiles('pages/*/*.mdx').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/<UiPath on="(\w+)" de=\{(.*?)\}(?: en=\{(.*?)\})? \/>/g)].map(
      ([, on, de, en]) => JSON.stringify([on, JSON.parse(de!), en && JSON.parse(en)]),
    ),
  )
  expect(shown.filter((path) => !known.includes(path))).toEqual([])
  const today = new Date().toISOString()
  const odd = steps.filter(({ paths, sources, reenacted = '' }) => (paths && !sources.length) || reenacted > today)
  expect(odd.map(({ id }) => id)).toEqual([])
})

it('textsOf gives every text its path, and the language it is in', () => {
  const data = [
    { id: 'a', title: { de: 'Titel', en: 'Title' }, url: 'https://example.org/alle-daten', tags: ['x'], n: 1 },
    { id: 'b', language: 'en', text: 'Hello' },
  ]
  expect(textsOf(data, 'f.yaml').map(({ where, text, locale }) => [where, text, locale])).toEqual([
    ['f.yaml.a.id', 'a', undefined],
    ['f.yaml.a.title.de', 'Titel', 'de'],
    ['f.yaml.a.title.en', 'Title', 'en'],
    ['f.yaml.a.tags.0', 'x', undefined],
    ['f.yaml.b.id', 'b', 'en'],
    ['f.yaml.b.language', 'en', 'en'],
    ['f.yaml.b.text', 'Hello', 'en'],
  ])
})

it('textsOfPage reads blocks and rows as lines, what components are told, and judged sentences', () => {
  const page = [
    '---\ntitle: Titel\nnext: { page: b, label: Weiter }\n---\n',
    '<Lead>Erster\nSatz.<Cite source="a b" /> **Zweiter** [Satz](/x/#s1).</Lead>\n',
    '### Schon genehmigt? {#s1 data-index="Genehmigt"}\n',
    '| Daten | Genutzt |\n|---|---|\n| Likes | unklar |\n',
    '- eins\n- zwei <span lang="en">“Other”</span>\n',
    '<UiPath on="web" de={["Ich", "Aus"]} en={["Me", "Off"]} />\n',
    '<Verdict says="Falsch." verdict="wrong">\nGrund.\n</Verdict>\n',
    '<Verdict says="Unklar." verdict="unclear">\nGrund.\n</Verdict>\n',
    '<Phase of="a" before="Vorher > jetzt." after="Nachher." />',
  ].join('\n')
  const where = 'p.mdx'
  const lines = [
    'Erster Satz. Zweiter Satz.',
    'Schon genehmigt?',
    '| Daten | Genutzt |',
    '| Likes | unklar |',
    'eins',
  ]
  const locale = 'de'
  const body = (rest: string[]) => [...lines, ...rest, 'Grund.', 'Grund.'].join('\n')
  expect(textsOfPage(page, where, locale)).toEqual([
    { where: 'p.mdx.title', text: 'Titel', locale },
    { where: 'p.mdx.next.page', text: 'b', locale },
    { where: 'p.mdx.next.label', text: 'Weiter', locale },
    { where, text: 'web', locale },
    { where, text: 'Ich\nAus', locale },
    { where, text: 'Me\nOff', locale: 'en' },
    { where, text: 'Unklar.', locale, quoted: true },
    { where, text: 'Vorher > jetzt.', locale },
    { where, text: 'Nachher.', locale },
    { where, text: 'Genehmigt?', locale },
    // What is quoted from another language is kept from the rules of this one.
    { where, text: body(['zwei “Other”']) },
    { where, text: body(['zwei']), locale },
  ])
})
