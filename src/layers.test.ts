import { glob, readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'

type Rule = { files: RegExp; may: RegExp }

/** What each layer may import, as paths from the root or package names; layers not named here are free. */
const rules: Rule[] = [
  { files: /^src\/lib\//, may: /^(src\/lib\/|date-fns$|@date-fns\/utc\/date\/mini$|yaml$|uqr$)/ },
  { files: /^src\/html\//, may: /^(src\/(html|lib)\/|hast$|hast-util-|hastscript$|node:crypto$)/ },
  { files: /^src\/elements\//, may: /^src\/(elements|lib)\// },
  { files: /^src\/worker\//, may: /^(src\/lib\/|workbox-)/ },
  {
    files: /^src\/(site\.ts|schemas\.ts|i18n\/)/,
    may: /^(src\/(lib\/|i18n\/|site\b|schemas\b)|astro\/zod$|node:)/,
  },
  { files: /^content\//, may: /^$/ },
]
const importLine = /^\s*(?:import|export)\b(?:[^'"`;]*?\bfrom)?\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm

/** Everything a file does that its layer forbids, in words. */
function offences(file: string, text: string): string[] {
  const { may } = rules.find(({ files }) => files.test(file)) ?? { may: /./ }
  const imported = [...text.matchAll(importLine)].map(([, from, lazy]) => resolve(file, (from ?? lazy)!))
  const frontmatter = file.endsWith('.astro') ? (/^---$(.*?)^---$/ms.exec(text)?.[1] ?? '') : ''
  const clock = file.startsWith('src/lib/') ? text.match(/Date\.now\(|new Date(\(\s*\)|(?!\w|\())/g) : []
  return [
    ...imported.filter((target) => !may.test(target)).map((target) => `imports ${target}`),
    ...(clock ?? []).map((call) => `reads the clock: ${call}`),
    ...(file.startsWith('content/') ? (text.match(/^(import|export)\s.*/gm) ?? []) : []),
    ...(frontmatter.match(/\b(document|window|localStorage)\b(?=\s*[.[?])/g) ?? []).map((name) => `uses ${name}`),
  ].map((offence) => `${file}: ${offence}`)
}

const resolve = (file: string, target: string): string =>
  target.startsWith('.') ? new URL(target, `file:///${file}`).pathname.slice(1) : target.replace(/^@\//, 'src/')

const files = (await Array.fromAsync(glob('{src,content}/**/*.{ts,astro,mdx}'))).sort()
const ours = files.filter((file) => !file.endsWith('.test.ts') && !file.startsWith('src/testing/'))

it.each(ours)('%s keeps to its layer', async (file) => {
  expect(offences(file, await readFile(file, 'utf8'))).toEqual([])
})

it.each(ours.filter((file) => file.startsWith('src/lib/')))('%s has a test beside it', (file) => {
  expect(files).toContain(file.replace(/\.ts$/, '.test.ts'))
})

it('has something to look at in every layer', () => {
  for (const { files } of rules) expect(ours.some((file) => files.test(file))).toBe(true)
})

it.each([
  ['src/lib/a.ts', "import { de } from '../i18n/de.ts'", 'imports src/i18n/de.ts'],
  ['src/lib/a.ts', "import type { Page } from '../guide.ts'", 'imports src/guide.ts'],
  ['src/lib/a.ts', "import {\n  a,\n  b,\n} from 'astro:content'", 'imports astro:content'],
  ['src/lib/a.ts', "import 'date-fns/locale'", 'imports date-fns/locale'],
  ['src/lib/a.ts', "export * from '../site.ts'", 'imports src/site.ts'],
  ['src/lib/a.ts', "const a = await import('@/site')", 'imports src/site'],
  ['src/lib/a.ts', "type A = import('../guide.ts').Page", 'imports src/guide.ts'],
  ['src/lib/a.ts', 'const now = Date.now()', 'reads the clock: Date.now('],
  ['src/lib/a.ts', 'const now = new Date()', 'reads the clock: new Date()'],
  ['src/lib/a.ts', 'const now = new Date', 'reads the clock: new Date'],
  ['src/html/a.ts', "import { words } from '../i18n/index.ts'", 'imports src/i18n/index.ts'],
  ['src/html/a.ts', "import { readFile } from 'node:fs'", 'imports node:fs'],
  ['src/elements/a.ts', "import { site } from '@/site'", 'imports src/site'],
  ['src/elements/a.ts', "import { de } from '../i18n/de.ts'", 'imports src/i18n/de.ts'],
  ['src/elements/a.ts', "import { addDays } from 'date-fns'", 'imports date-fns'],
  ['src/worker/a.ts', "import { site } from '../site.ts'", 'imports src/site.ts'],
  ['src/schemas.ts', "import { arrange } from './html/passages.ts'", 'imports src/html/passages.ts'],
  ['src/site.ts', "import { loadGuide } from './guide.ts'", 'imports src/guide.ts'],
  [
    'src/i18n/a.ts',
    "import Cite from '../components/guide/Cite.astro'",
    'imports src/components/guide/Cite.astro',
  ],
  ['src/pages/a.astro', '---\nconst a = document.title\n---\n<p>a</p>', 'uses document'],
  ['src/pages/a.astro', '---\nconst a = localStorage?.length\n---\n', 'uses localStorage'],
  ['content/pages/de/a.mdx', '---\ntitle: a\n---\n\nimport A from "@/a.astro"\n', 'imports src/a.astro'],
  ['content/pages/de/a.mdx', 'export const a = 1\n', 'export const a = 1'],
])('finds fault with %s: %s', (file, text, offence) =>
  expect(offences(file, text)).toContain(`${file}: ${offence}`),
)

it.each([
  ['src/lib/a.ts', "import { a } from './b.ts'\nimport { addDays } from 'date-fns'\nconst b = new Date(a)"],
  ['src/elements/a.ts', "import { a } from '../lib/b.ts'\nconst now = new Date()"],
  [
    'src/components/A.astro',
    "---\nconst a = 1\n---\n<script>document.title = 'a'; import '@/elements/b'</script>",
  ],
  ['content/pages/de/a.mdx', 'Das ist wichtig (important): „import“ aus “elsewhere”.'],
])('finds none with %s: %s', (file, text) => expect(offences(file, text)).toEqual([]))
