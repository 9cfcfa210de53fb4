import { glob, readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'

/** A project's files, by path from its root. */
type Files = Map<string, string>

/** What nobody imports because a tool looks for it by name. */
const entries =
  /^(src\/(pages\/|testing\/|elements\/take-away-copy\.ts|content\.config\.ts|env\.d\.ts)|scripts\/|e2e\/(gates|engines)\/)|\.config\.\w+$|\.(test|spec)\.ts$/

const importLine =
  /\b(?:import|export)\b([^'"`;]*?)\bfrom\s*['"]([^'"]+)['"]|\b(?:import\s*\(?|new URL\()\s*['"]([^'"]+)['"]/g
const exported =
  /^export (?:default )?(?:async )?(?:declare )?(?:abstract )?(const|let|function\*?|class|type|interface)\s+(\w+)/gm

const resolve = (file: string, target: string, files: Files): string => {
  const path = target.startsWith('.')
    ? new URL(target.replace(/\?.*$/, ''), `file:///${file}`).pathname.slice(1)
    : target.replace(/^@\//, 'src/').replace(/\?.*$/, '')
  return [path, `${path}.ts`, `${path}/index.ts`].find((one) => files.has(one)) ?? path
}

/** Names that files take from each file; from a file's own test in a set apart. */
function takenFrom(files: Files): Map<string, Set<string>> {
  const taken = new Map<string, Set<string>>()
  for (const [file, text] of files)
    for (const [, names = '', from, bare] of text.matchAll(importLine)) {
      const target = resolve(file, (from ?? bare)!, files)
      const key = file.endsWith('.test.ts') ? `test of ${target}` : target
      // What takes all, or names it where no pattern follows, may use everything.
      const whole = bare !== undefined || names.includes('*')
      const before = taken.get(key) ?? []
      taken.set(key, new Set([...before, ...(whole ? ['*'] : []), ...(names.match(/\w+/g) ?? [])]))
    }
  return taken
}

/** Files that nothing imports, and exports that no other file asks for: with tests alone they are dead too. */
function unused(files: Files): string[] {
  const taken = takenFrom(files)
  return [...files].flatMap(([file, text]) => {
    if (entries.test(file)) return []
    const names = taken.get(file)
    if (!names) return `${file}: nothing imports it`
    if (names.has('*')) return []
    return [...text.matchAll(exported)]
      .filter(([, kind, name]) => {
        if (names.has(name!)) return false
        const atHome = text.match(new RegExp(`\\b${name}\\b`, 'g'))!.length > 1
        // The name of a shape in a signature documents it, whether others write it or not.
        const kept = /type|interface/.test(kind!) || taken.get(`test of ${file}`)?.has(name!)
        return !(kept && atHome)
      })
      .map(([, , name]) => `${file}: nothing uses ${name}`)
  })
}

it('no file and no export of the project is left over', async () => {
  const files: Files = new Map()
  for await (const file of glob(['{src,e2e,scripts}/**/*.{ts,mjs,astro,css}', '*.{ts,js,mjs}']))
    files.set(file.replaceAll('\\', '/'), await readFile(file, 'utf8'))
  // Stylesheets import each other in a notation of their own.
  for (const [file, text] of files)
    if (file.endsWith('.css')) files.set(file, text.replaceAll('@import', 'import '))
  expect(files.size).toBeGreaterThan(100)
  expect(unused(files)).toEqual([])
})

const project = (files: Record<string, string>) => unused(new Map(Object.entries(files)))

it.each<[string, Record<string, string>, string[]]>([
  ['a file nobody imports', { 'src/lib/a.ts': 'export const a = 1' }, ['src/lib/a.ts: nothing imports it']],
  [
    'an export nobody uses',
    {
      'src/lib/a.ts': 'export const a = 1\nexport function b() {}',
      'src/pages/x.ts': "import { a } from '../lib/a.ts'",
    },
    ['src/lib/a.ts: nothing uses b'],
  ],
  [
    'an export only its test uses',
    {
      'src/lib/a.ts': 'export const a = 1\nexport const b = 2',
      'src/lib/a.test.ts': "import { a, b } from './a.ts'",
      'src/pages/x.ts': "import { a } from '@/lib/a'",
    },
    ['src/lib/a.ts: nothing uses b'],
  ],
  [
    'a type nobody uses',
    {
      'src/lib/a.ts': 'export type A = 1\nexport type B = 2',
      'src/pages/x.ts': "import type { A } from '../lib/a.ts'",
    },
    ['src/lib/a.ts: nothing uses B'],
  ],
])('finds %s', (_, files, expected) => expect(project(files)).toEqual(expected))

it('finds none where all is used', () => {
  expect(
    project({
      'src/lib/a.ts': 'export const a = 1\nexport const c = a',
      'src/lib/a.test.ts': "import { a } from './a.ts'",
      'src/components/A.astro':
        "---\nimport { c as d } from '@/lib/a'\n---\n<script>import '@/elements/e'</script>",
      'src/elements/e.ts': "void import('./later.ts')",
      'src/elements/later.ts': 'export const later = 1',
      'src/pages/x.astro': "---\nimport A from '@/components/A.astro'\n---",
    }),
  ).toEqual([])
})
