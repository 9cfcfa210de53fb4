import type { Element } from 'hast'
import { select, selectAll } from 'hast-util-select'
import { toText } from 'hast-util-to-text'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { canonicalOf, entriesOf, frontmatter, guidePages, pageAt, type BuiltPage } from './built-site.ts'
import { expect, test } from './fixtures.ts'

const dataOf = ({ tree }: BuiltPage): string =>
  (select('script[type="application/ld+json"]', tree) as Element).children
    .map((child) => (child.type === 'text' ? child.value : ''))
    .join('')
const entry = (page: BuiltPage, type: string): Record<string, unknown> | undefined => entriesOf(page, type)[0]

/** What the compiler says of each value that claims to be linked data of schema.org's vocabulary. */
function faultsIn(values: string[]): string[][] {
  const name = fileURLToPath(new URL('../structured-data-check.ts', import.meta.url))
  const text = [
    "import type { Graph } from 'schema-dts'",
    ...values.map((value, i) => `export const page${i}: Graph = ${value.replaceAll('\n', ' ')}`),
  ].join('\n')
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
  }
  const host = ts.createCompilerHost(options)
  const { getSourceFile, fileExists } = host
  host.fileExists = (file) => file === name || fileExists(file)
  host.getSourceFile = (file, target) =>
    file === name ? ts.createSourceFile(file, text, target) : getSourceFile(file, target)
  const found = ts.getPreEmitDiagnostics(ts.createProgram([name], options, host))
  // One value a line; what stands nowhere or in the import concerns all of them.
  const lineOf = ({ file, start }: ts.Diagnostic) => file?.getLineAndCharacterOfPosition(start!).line || 1
  return values.map((_, i) =>
    found
      .filter((one) => lineOf(one) === i + 1)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' ')),
  )
}

test('every page’s data are of schema.org’s types, with their properties and nothing else, and what is not is found', () => {
  const wrong = [
    { '@type': 'Article', headlin: 'a' },
    { '@type': 'Artikel', headline: 'a' },
    { '@type': 'BreadcrumbList', itemListElement: [{ '@type': 'ListItem', position: true }] },
  ].map((thing) => JSON.stringify({ '@context': 'https://schema.org', '@graph': [thing] }))
  const found = faultsIn([...guidePages.map(dataOf), ...wrong])
  expect(found.slice(0, guidePages.length).flat()).toEqual([])
  for (const [i, faults] of found.slice(guidePages.length).entries()) expect(faults, wrong[i]).not.toEqual([])
})

test('every page is an article in its language, with its address, picture and last review', () => {
  for (const page of guidePages) {
    const { tree, name } = page
    const article = entry(page, 'Article')!
    expect(article, name).toMatchObject({
      inLanguage: select('html', tree)!.properties.lang,
      url: canonicalOf(page),
      image: select('meta[property="og:image"]', tree)!.properties.content,
      description: select('meta[name=description]', tree)!.properties.content,
      dateModified: frontmatter.get(name)!.reviewed,
    })
  }
})

test('every page but the home pages says where it stands', () => {
  for (const page of guidePages) {
    const trail = entry(page, 'BreadcrumbList')?.['itemListElement'] as { item: string; position: number }[]
    if (frontmatter.get(page.name)!.kind === 'home') expect(trail, page.name).toBeUndefined()
    else
      expect(
        trail.map(({ position, item }) => [position, new URL(item).pathname]),
        page.name,
      ).toEqual([
        [1, pageAt(page.name.startsWith('/en/') ? '/en/' : '/').address],
        [2, page.address],
      ])
  }
})

test('the way to switch off is a list of steps with their places', () => {
  for (const page of ['/abschalten/', '/en/opt-out/'].map(pageAt)) {
    const steps = entry(page, 'HowTo')!['step'] as { name: string; url: string }[]
    const ids = selectAll('.steps li > h2', page.tree).map(({ properties }) => `#${String(properties['id'])}`)
    expect(ids).toHaveLength(3)
    expect(steps.map(({ url }) => new URL(url).hash)).toEqual(ids)
    for (const { name, url } of steps) expect(toText(select(new URL(url).hash, page.tree)!)).toBe(name)
  }
})
