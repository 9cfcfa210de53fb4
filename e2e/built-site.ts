import type { ElementContent, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { select, selectAll } from 'hast-util-select'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { de, type Dictionary } from '../src/i18n/de.ts'
import { en } from '../src/i18n/en.ts'
import { interpolate } from '../src/lib/interpolate.ts'
import { withSlashes } from '../src/lib/paths.ts'
import type { LetterData } from '../src/content/schemas/letter.ts'
import type { Authority } from '../src/content/schemas/authorities.ts'
import type { Step } from '../src/content/schemas/checklist.ts'
import type { PageData } from '../src/content/schemas/pages.ts'
import type { SharedText } from '../src/content/schemas/shared-texts.ts'
import type { Source } from '../src/content/schemas/sources.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
export const dist = `${root}dist/`
/** Path the built site is served under, with a slash at both ends. */
export const base = withSlashes(process.env['BASE_PATH'] ?? '')
/** The one key the site may store under. */
export const storageKey = `ki-training-aus:v1${base}`

/** A page of dist. */
export class BuiltPage {
  /** Its file below dist. */
  readonly file: string
  /** Its path in the guide. */
  readonly name: string
  /** The path the server knows it by. */
  readonly address: string
  readonly html: string
  #tree: Root | undefined

  constructor(file: string) {
    this.file = file
    this.name = `/${file.replace(/(^|\/)index\.html$/, '$1')}`
    this.address = base + this.name.slice(1)
    // Soft hyphens are no part of a text: nobody reads, searches or compares them.
    this.html = readFileSync(dist + file, 'utf8').replaceAll('\u00ad', '')
  }

  /** Parsed when first asked for: all pages take seconds, and most tests need one. */
  get tree(): Root {
    return (this.#tree ??= withTemplate(fromHtml(this.html)))
  }
}

if (!existsSync(`${dist}index.html`)) throw new Error('dist/ is missing: run `npm run -s build` first')

/** The guide in one file, for each language: which has a policy of its own, tested by single-file.spec.ts. */
const singleFiles = ['mitnehmen.html', 'en/takeaway.html']

export const pages: BuiltPage[] = globSync('**/*.html', { cwd: dist })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !singleFiles.includes(file))
  .sort()
  .map((file) => new BuiltPage(file))

/** What the page adds after its first paint counts as part of it. */
function withTemplate(tree: Root): Root {
  for (const template of selectAll('template', tree))
    template.children = template.content!.children as ElementContent[]
  return tree
}

/** The dictionary of a page's language, by its path in the guide. */
export const wordsOf = (name: string): Dictionary => (name.startsWith('/en/') ? en : de)

/** What a page hands to search engines of a type of schema.org. */
export function entriesOf({ html }: BuiltPage, type: string): Record<string, unknown>[] {
  const [, data = ''] = /<script type="application\/ld\+json">([^<]*)</.exec(html) ?? []
  const { '@graph': graph } = JSON.parse(data) as { '@graph': Record<string, unknown>[] }
  return graph.filter((one) => one['@type'] === type)
}

/** Content pages, without the error pages. */
export const guidePages = pages.filter(({ name }) => !['/404.html', '/offline/'].includes(name))

/** The address a page names as its own, in full. */
export function canonicalOf({ tree }: BuiltPage): string {
  return String(select('link[rel=canonical]', tree)?.properties['href'])
}

/** The built page of a path in the guide; throws for an unknown one. */
export function pageAt(name: string): BuiltPage {
  const page = pages.find((one) => one.name === name)
  if (!page) throw new Error(`dist has no page ${name}`)
  return page
}

/** The origin of this build. */
export const origin = new URL(canonicalOf(pageAt('/'))).origin
/** The day of this build. */
export const built = String(select('html', pageAt('/').tree)!.properties['dataBuilt'])

const yaml = (file: string): unknown => parse(readFileSync(`${root}content/${file}`, 'utf8'))
/** Steps and sources as their files list them, before any schema has filled in defaults. */
export const steps = yaml('checklist.yaml') as (Pick<Step, 'id' | 'title' | 'timeBudget' | 'section' | 'sources'> &
  Partial<Step>)[]
export const sources = yaml('sources.yaml') as Pick<Source, 'id' | 'url'>[]
/** Authorities as their file lists them. */
export const authorities = yaml('authorities.yaml') as (Pick<Authority, 'id' | 'name' | 'url' | 'sources'> &
  Partial<Authority>)[]
const letterData = yaml('letter.yaml') as LetterData[]
/** A part of the letter's file in each language. */
const ofLetters = <Key extends keyof LetterData>(key: Key) =>
  Object.fromEntries(letterData.map((one) => [one.id, one[key]])) as Record<LetterData['id'], LetterData[Key]>
export const letters = ofLetters('sentences')
export const reminders = ofLetters('reminder')
/** Texts to share, with `{guide}` for the address. */
export const sharedTexts = yaml('shared-texts.yaml') as SharedText[]
export const standardSteps = steps.filter(({ timeBudget }) => timeBudget !== 'thorough')

/** How the German list begins to say that some of its steps are done, and others set aside. */
export const doneInWords = (done: number, aside = 0): string =>
  interpolate(de.checklist.progress.other, { done, total: standardSteps.length - aside, n: '#' })
    .split('#')[0]!
    .replace(/\s+/g, ' ')

/** What the editors' files say about a page, by its path in the guide; `file` is its name, such as de-daten. */
export const frontmatter = new Map(
  globSync('pages/*/*.mdx', { cwd: `${root}content` }).map((file) => {
    const [, head = ''] = readFileSync(`${root}content/${file}`, 'utf8').split(/^---$/m)
    const data = parse(head) as Pick<PageData, 'path' | 'kind' | 'title' | 'reviewed' | 'nav'>
    return [data.path, { ...data, file: file.replace(/^pages.|\.mdx$/g, '').replace(/[\\/]/, '-') }] as const
  }),
)

/** What the menu calls a page, by its path in the guide. */
export const labelOf = (name: string): string => frontmatter.get(name)!.nav!.label

/** Posters and slides: no menu, no next step and not their own address, by design. */
export const isPrintPage = ({ name }: BuiltPage): boolean => frontmatter.get(name)?.kind === 'print'
