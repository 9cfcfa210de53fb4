import { fromHtml } from 'hast-util-from-html'
import { selectAll } from 'hast-util-select'
import { toHtml } from 'hast-util-to-html'

/** A page as a section of the merged document. */
export type PageSection = {
  /** Prefix of its ids, and the id of the section itself. */
  name: string
  /** Its path under the base. */
  path: string
  /** Its short title, which tells its landmarks from those of other pages. */
  title: string
}

export type MergedDocument = {
  sections: readonly PageSection[]
  /** Ids that get no prefix: storage and links know them. */
  sharedIds: ReadonlySet<string>
  /** Origin of the published guide, for links to what the document does not contain. */
  origin: string
}

/** Attributes that hold ids, as hast names them; custom elements take ids in `data-…-id`. */
const references =
  /^(id|htmlFor|ariaLabelledBy|ariaDescribedBy|ariaControls|headers|list|form|popoverTarget|data[A-Z]\w*Id)$/
const landmarks = ['aside', 'form', 'nav', 'section']

/**
 * Turns the HTML of a page into a section of the merged document: prefixes ids and all references to them with the
 * page's name, and turns links between pages into fragments.
 */
export function toSection(
  html: string,
  { name, path, title }: PageSection,
  { sections, sharedIds, origin }: MergedDocument,
): string {
  const idIn = (section: string, id: string): string => (sharedIds.has(id) ? id : `${section}--${id}`)
  const linked = (href: string): string => {
    if (!/^[/#?]/.test(href)) return href
    const { pathname, search, hash, href: published } = new URL(href, origin + path)
    const section = sections.find((one) => one.path === pathname && search === '')
    if (!section) return published
    return `#${hash ? idIn(section.name, decodeURIComponent(hash.slice(1))) : section.name}`
  }
  const tree = fromHtml(html, { fragment: true })
  for (const { tagName, properties } of selectAll('*', tree)) {
    for (const [key, value] of Object.entries(properties))
      if (references.test(key)) properties[key] = [value].flat().map((id) => idIn(name, String(id)))
    // Style sheets are put into the file by their addresses on this host.
    if (tagName !== 'link' && properties['href'] !== undefined)
      properties['href'] = linked(String(properties['href']))
    // Landmarks need unique names.
    if (landmarks.includes(tagName) && properties['ariaLabel'])
      properties['ariaLabel'] = `${String(properties['ariaLabel'])}: ${title}`
  }
  return toHtml(tree)
}
