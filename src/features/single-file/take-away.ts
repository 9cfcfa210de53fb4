import type { Element, ElementContent, Root } from 'hast'
import { select, selectAll } from 'hast-util-select'
import { h } from 'hastscript'

/** A built page: its name in the single file, its path under the base, its title for landmarks. */
export type Sheet = { name: string; path: string; title: string; tree: Root }

export type Gathering = {
  /** Origin of the published guide: what the file does not hold is linked there. */
  origin: string
  /** The picture of an address as text of a data: URL. */
  picture: (address: string) => string
  /** The key the published pages store under, and the file's own. */
  storage: { from: string; to: string }
}

/** Attributes that hold ids, as hast names them. */
const references = ['htmlFor', 'ariaLabelledBy', 'ariaDescribedBy', 'ariaControls', 'headers', 'list', 'form']
const landmarks = 'nav[aria-label], aside[aria-label], section[aria-label], form[aria-label]'

/**
 * All pages as sections of one document, which the links of the frame then lead to: ids carry the name of their page, links between pages are
 * fragments, pictures stand in the file, scripts are left to it. Steps of the list keep their ids,
 * which storage knows them by. Throws where two things would have the same id.
 */
export function gather(sheets: Sheet[], frame: Element[], options: Gathering): Element[] {
  const names = new Map(sheets.map((sheet) => [sheet.path, idsOf(sheet)]))
  checkIds([...names.values()])
  for (const { properties } of frame.flatMap((part) => selectAll('a[href]', part)))
    properties['href'] = hrefIn(String(properties['href']), sheets[0]!.path, names, options.origin)
  return sheets.map(({ name, path, title, tree }) => {
    const main = select('main', tree)
    if (!main) throw new Error(`${path}: no main`)
    const content = main.children.filter((child) => !isScript(child))
    const section = h('section', { id: name, className: ['sheet'] }, content as ElementContent[])
    for (const element of selectAll('*', section)) {
      if (element === section) continue
      element.children = element.children.filter((child) => !isScript(child))
      rewrite(element, path, names, options)
    }
    // Two regions of one name would be one too many for those who jump between them.
    for (const { properties } of selectAll(landmarks, section))
      properties['ariaLabel'] = `${String(properties['ariaLabel'])}: ${title}`
    return section
  })
}

/**
 * Takes out of a page what the single file says once or cannot do: evidence, which its marks then
 * look up in the list of sources at this path, ways to pass on a page of its own, and the form of
 * the letter, whose sentences come from the host; the sample stays.
 */
export function lighten(tree: Root, sources: string): void {
  for (const mark of selectAll('.cite a[href^="#src-"]', tree))
    mark.properties['href'] = String(mark.properties['href']).replace('#src-', `${sources}#`)
  const needless = new Set<unknown>(selectAll('.chips, pass-on, objection-letter > .tools', tree))
  for (const { properties } of selectAll('objection-letter', tree)) delete properties['dataTexts']
  for (const element of selectAll('*', tree)) {
    const bare = spaceless.includes(element.tagName)
    element.children = element.children.filter((child) =>
      child.type === 'text' ? !bare || child.value.trim() !== '' : !needless.has(child),
    )
  }
}

/** Elements in which white space means nothing. */
const spaceless = ['dl', 'ol', 'select', 'svg', 'table', 'tbody', 'tr', 'ul']

type Ids = { name: string; of: Map<string, string> }

const isScript = (node: ElementContent | Root['children'][number]): boolean =>
  node.type === 'element' && node.tagName === 'script'

/** The new ids of a page by its old ones. */
function idsOf({ name, tree }: Sheet): Ids {
  const all = selectAll('main [id]', tree).map(({ properties }): [string, string] => {
    const id = String(properties['id'])
    return [id, 'dataCode' in properties ? id : `${name}--${id}`]
  })
  return { name, of: new Map(all) }
}

function checkIds(pages: Ids[]): void {
  const all = pages.flatMap(({ name, of }) => [name, ...of.values()])
  const twice = all.find((id, place) => all.indexOf(id) < place)
  if (twice !== undefined) throw new Error(`an id stands twice: ${twice}`)
}

function rewrite(element: Element, path: string, names: Map<string, Ids>, options: Gathering): void {
  const { properties } = element
  const own = names.get(path)!.of
  const renamed = (id: string) => own.get(id) ?? id
  if (properties['id']) properties['id'] = renamed(String(properties['id']))
  for (const name of references) {
    const value = properties[name]
    if (typeof value === 'string') properties[name] = value.split(' ').map(renamed).join(' ')
    if (Array.isArray(value)) properties[name] = value.map((id) => renamed(String(id)))
  }
  for (const [name, value] of Object.entries(properties))
    if (typeof value === 'string' && value.includes('url(#'))
      properties[name] = value.replace(/url\(#([^)]+)\)/g, (_, id: string) => `url(#${renamed(id)})`)
  if (properties['href'] !== undefined)
    properties['href'] = hrefIn(String(properties['href']), path, names, options.origin)
  if (element.tagName === 'img')
    properties['src'] = `data:image/svg+xml,${encoded(options.picture(String(properties['src'])))}`
  if (properties['dataStorage'] === options.storage.from) properties['dataStorage'] = options.storage.to
  for (const child of element.children)
    if (child.type === 'text' && child.value === options.storage.from) child.value = options.storage.to
}

/** A link of a page as the single file has it: a fragment where it can be, else the published address. */
function hrefIn(href: string, path: string, names: Map<string, Ids>, origin: string): string {
  const target = new URL(href, origin + path)
  if (target.origin !== origin) return href
  const page = names.get(target.pathname)
  if (!page || (target.search && target.pathname !== path)) return target.href
  const id = decodeURIComponent(target.hash.slice(1))
  if (id) return `#${page.of.get(id) ?? (target.pathname === path ? id : page.name)}`
  return `#${page.name}`
}

/** SVG in an address: only what would end or change one is escaped. */
const encoded = (svg: string): string => svg.trim().replace(/[%#"<>\s]/g, encodeURIComponent)

/** A stylesheet without the fonts it would fetch; the local ones take their place. */
export const withoutFetchedFonts = (style: string): string => style.replace(/@font-face\{[^}]*url\([^}]*\}/g, '')

/**
 * The stylesheet for paper, as it has to be in a file where the list stands among all pages: its
 * sheet applies only to what the list's own buttons print. Throws when the rules it knows are gone.
 */
export function paperOf(style: string): string {
  const list = 'html:has(settings-checklist)'
  const thorough = ':has(settings-checklist[data-cut=thorough])'
  for (const known of [list, thorough])
    if (!style.includes(known)) throw new Error(`the stylesheet for paper has no ${known}`)
  return style.replaceAll(list, 'html[data-print]').replaceAll(thorough, `[data-print]${thorough}`)
}

/** A script as text that no mark inside can end early. */
export const inlineScript = (code: string): string => code.trim().replace(/<(?=\/script|script|!--)/gi, '\\x3C')
