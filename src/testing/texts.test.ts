import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
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

describe('textsOf', () => {
  it('gives every text its path, and the language it is in', () => {
    const data = [
      { id: 'a', title: { de: 'Titel', en: 'Title' }, url: 'https://example.org/alle-daten', tags: ['x'], n: 1 },
    ]
    expect(textsOf(data, 'f.yaml')).toEqual([
      { where: 'f.yaml.a.id', text: 'a', locale: undefined },
      { where: 'f.yaml.a.title.de', text: 'Titel', locale: 'de' },
      { where: 'f.yaml.a.title.en', text: 'Title', locale: 'en' },
      { where: 'f.yaml.a.tags.0', text: 'x', locale: undefined },
    ])
  })

  it('knows an entry that is in one language', () => {
    const [, text] = textsOf({ language: 'en', text: 'Hello' }, 'f')
    expect(text).toEqual({ where: 'f.text', text: 'Hello', locale: 'en' })
  })
})

describe('textsOfPage', () => {
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
  const texts = textsOfPage(page, 'p.mdx', 'de')
  const said = texts.map(({ text }) => text)

  it('reads blocks and rows as lines, without marks', () => {
    const body =
      'Erster Satz. Zweiter Satz.\nSchon genehmigt?\n| Daten | Genutzt |\n| Likes | unklar |\neins\nzwei “Other”'
    expect(said).toContain(`${body}\nGrund.\nGrund.`)
  })

  it('reads what components are told', () => {
    expect(said).toEqual(expect.arrayContaining(['Titel', 'Weiter', 'Genehmigt?', 'Vorher > jetzt.', 'Nachher.']))
    expect(texts).toContainEqual({ where: 'p.mdx', text: 'Me\nOff', locale: 'en' })
    expect(said.join('\n')).not.toMatch(/a b|\/x\/|s1|Falsch/)
  })

  it('knows a judged sentence', () =>
    expect(texts).toContainEqual({ where: 'p.mdx', text: 'Unklar.', locale: 'de', quoted: true }))

  it('keeps the rules of one language from what is quoted in another', () =>
    expect(texts.filter(({ text }) => text.includes('Other')).map(({ locale }) => locale)).toEqual([undefined]))
})
