import type { Element, Nodes } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { select, selectAll } from 'hast-util-select'
import { toText } from 'hast-util-to-text'
import { describe, expect, it } from 'vitest'
import { layoutArticle, type LayoutOptions, type SourceNote } from './layout-article.ts'

const sourceNotes: Record<string, SourceNote> = {
  notice: { who: 'LinkedIn', title: 'Notice', url: 'https://a.example/', language: 'en', note: 'vom Juli' },
  dpc: { who: 'Behörde', title: 'DPC & Co', url: null, language: 'en', note: '' },
  gdpr: { who: 'Gesetz', title: 'DSGVO', url: 'https://b.example/', language: 'de', note: '' },
}
const options: LayoutOptions = {
  title: 'Titel',
  sections: false,
  citeLabel: (n) => `Beleg ${n}`,
  listLabel: 'Belege',
  sourceNoteOf: (source) => {
    const note = sourceNotes[source]
    if (!note) throw new Error(`daten.mdx: <Cite>: source: unknown source: ${source}`)
    return note
  },
}
const page = (html: string, more: Partial<LayoutOptions> = {}) => layoutArticle(html, { ...options, ...more })
const cite = (source: string) => `<sup class="cite" data-source="${source}"></sup>`

type Outline = string | Outline[]

/** Where everything stands: passages and sections as lists, a margin in brackets, a source note as number and source. */
function outline(html: string): Outline[] {
  const all = (nodes: Nodes[]) => nodes.filter((node) => node.type === 'element').map(one)
  const margin = (node: Element): Outline =>
    node.tagName === 'ol'
      ? selectAll('li', node)
          .map((note) => `${String(note.properties['value'])} ${String(note.properties['id'])}`)
          .join(', ')
      : toText(node)
  const one = (node: Element): Outline => {
    const names = Array.isArray(node.properties['className']) ? node.properties['className'] : []
    if (names.includes('margin')) return `[${(node.children as Element[]).map(margin).join(' | ')}]`
    return names.includes('passage') || node.tagName === 'section' ? all(node.children) : toText(node)
  }
  return all(fromHtml(html, { fragment: true }).children)
}
const outlined = (html: string, more?: Partial<LayoutOptions>) => outline(page(html, more).html)
const found = (html: string, selector: string) => select(selector, fromHtml(html, { fragment: true }))

describe('arrange', () => {
  it('makes a page without content: the title and an empty margin', () => {
    expect(page('')).toMatchObject({ headings: [], cited: [] })
    expect(outlined('')).toEqual([['Titel', '[]']])
  })

  it('has no source notes where evidence stands elsewhere, and marks that look it up there', () => {
    const { html, cited } = page(`<p>A${cite('dpc')}</p><h2 id="b">B</h2><p>C${cite('gdpr')}</p>`, {
      evidenceAt: '/quellen/',
    })
    expect(outline(html)).toEqual([['Titel', 'A1', '[]', 'B', 'C2']])
    expect(selectAll('a[href^="/quellen/#"]', fromHtml(html)).map((mark) => mark.properties['href'])).toEqual([
      '/quellen/#dpc',
      '/quellen/#gdpr',
    ])
    expect(cited).toEqual(['dpc', 'gdpr'])
  })

  it('escapes the title', () => {
    const { html } = page('', { title: '<b> & Co' })
    expect(toText(found(html, 'h1')!)).toBe('<b> & Co')
    expect(found(html, 'b')).toBeUndefined()
  })

  it('puts everything before the first h2 into the opening, with its source notes in one list', () => {
    const html = `<p>a${cite('notice')}</p>\n<p>b${cite('dpc')}</p>\n<p>c</p>`
    expect(outlined(html)).toEqual([['Titel', 'a1', 'b2', 'c', '[1 src-notice, 2 src-dpc]']])
    expect(page(html).cited).toEqual(['notice', 'dpc'])
  })

  it('numbers in document order; a source cited again keeps its number and gets no second source note', () => {
    const html = `
      <p>a${cite('gdpr')}, b${cite('notice')}, c${cite('gdpr')}</p>
      <h2 id="x">X</h2><p>b${cite('notice')}</p><p><em>c${cite('dpc')}</em> d${cite('gdpr')}</p>`
    expect(outlined(html)).toEqual([
      ['Titel', 'a1, b2, c1', '[1 src-gdpr, 2 src-notice]', 'X', 'b2'],
      ['c3 d1', '[3 src-dpc]'],
    ])
    expect(page(html).cited).toEqual(['gdpr', 'notice', 'dpc'])
  })

  it('puts source notes once, right behind the block that cites first, and lets later blocks follow them', () => {
    const html = `<p>a</p><h2 id="x">X</h2><p>b</p><p>c${cite('notice')}</p><p>d</p><p>e${cite('notice')}</p>`
    expect(outlined(html)).toEqual([
      ['Titel', 'a', '[]', 'X', 'b'],
      ['c1', '[1 src-notice]', 'd', 'e1'],
    ])
  })

  it('moves headings along with the block below them', () => {
    expect(outlined(`<h2 id="x">X</h2><h3 id="y">Y</h3><p>a${cite('notice')}</p>`)).toEqual([
      ['Titel', '[]'],
      ['X', 'Y', 'a1', '[1 src-notice]'],
    ])
  })

  it('starts a section with every h2 where asked to', () => {
    const html = `<p>a</p><h2 id="x">X</h2><p>b${cite('notice')}</p><h3 id="z">Z</h3><p>c</p><h2 id="y">Y</h2><p>d</p>`
    expect(outlined(html, { sections: true })).toEqual([
      ['Titel', 'a', '[]'],
      [['X', 'b1', '[1 src-notice]', 'Z', 'c']],
      [['Y', 'd']],
    ])
  })

  it('moves blocks that stand beside into the margin of the opening, before the source notes', () => {
    const html = `<div class="counter beside">385 Tage</div><p>a${cite('notice')}</p><p class="aside">b</p>`
    expect(outlined(html)).toEqual([['Titel', 'a1', 'b', '[385 Tage | 1 src-notice]']])
  })

  it('links each mark to its source note and names it', () => {
    const { html } = page(`<p>a${cite('dpc')}</p><p>b${cite('notice')}</p>`)
    const marks = selectAll('sup.cite > a', fromHtml(html, { fragment: true }))
    expect(marks.map(({ properties }) => [properties['href'], properties['ariaLabel']])).toEqual([
      ['#src-dpc', 'Beleg 1'],
      ['#src-notice', 'Beleg 2'],
    ])
    expect(found(html, '[data-source]')).toBeUndefined()
  })

  it('says in a source note who speaks, what, what is an exception, and leads there where an address is known', () => {
    const { html } = page(`<p>a${cite('dpc')}${cite('notice')}</p>`)
    expect(found(html, 'ol.source-notes')?.properties['ariaLabel']).toBe('Belege')
    const [dpc, notice] = ['#src-dpc', '#src-notice'].map((id) => found(html, id)!)
    expect(toText(dpc!)).toBe('1 Behörde DPC & Co')
    expect(toText(notice!)).toBe('2 LinkedIn Notice, vom Juli')
    expect(select('a', dpc!)).toBeUndefined()
    expect(select('a', notice!)?.properties).toMatchObject({ href: 'https://a.example/', hrefLang: 'en' })
  })

  const three = '<h2 id="x">X</h2><p>a</p><h2 id="y">Y <em>e</em></h2><p>b</p><h2 id="z">Z</h2><p>c</p>'

  it('makes every heading of the text the link to itself', () => {
    const { html } = page(
      `<h2 id="x">X</h2><p>a</p><h3 id="y">Y <em>e</em></h3><div><h2 id="z">Z</h2><h2>no</h2></div>`,
    )
    expect(html).toContain('<h2 id="x"><a href="#x">X</a></h2>')
    expect(html).toContain('<h3 id="y"><a href="#y">Y <em>e</em></a></h3>')
    expect(html).toContain('<h2 id="z"><a href="#z">Z</a></h2><h2>no</h2>')
    expect(html).toMatch(/<h1>[^<]+<\/h1>/)
  })

  it('lists headings of the second level only', () => {
    expect(page(`${three}<h3 id="no">no</h3><p>d</p>`).headings).toEqual([
      { id: 'x', text: 'X' },
      { id: 'y', text: 'Y e' },
      { id: 'z', text: 'Z' },
    ])
  })

  it('puts a contents list into the opening of a page with three headings', () => {
    const { html } = page(`<p>a${cite('notice')}</p>${three}`, { contentsLabel: 'Inhalt' })
    const links = selectAll('.margin + nav a', fromHtml(html, { fragment: true }))
    expect(links.map((link) => [link.properties['href'], toText(link)])).toEqual([
      ['#x', 'X'],
      ['#y', 'Y e'],
      ['#z', 'Z'],
    ])
    expect(found(html, '.margin + nav')?.properties['ariaLabel']).toBe('Inhalt')
  })

  it('leaves it out where the page brings a list of its own', () => {
    expect(page(`<nav>own</nav>${three}`).html).not.toContain('on-this-page')
  })

  it('leaves the contents list out with two headings or without a label', () => {
    const two = '<h2 id="x">X</h2><p>a</p><h2 id="y">Y</h2><p>b</p>'
    expect(found(page(two, { contentsLabel: 'Inhalt' }).html, 'nav')).toBeUndefined()
    expect(found(page(three).html, 'nav')).toBeUndefined()
  })

  it.each([
    ['no id', '<h2>Über uns</h2><p>a</p>', 'heading without an ASCII id: Über uns'],
    ['an empty id', '<h2 id="">X</h2><p>a</p>', 'heading without an ASCII id: X'],
    ['an umlaut in its id', '<h2 id="über">X</h2><p>a</p>', 'heading without an ASCII id: X'],
    ['an id that starts with a digit', '<h2 id="1x">X</h2><p>a</p>', 'heading without an ASCII id: X'],
    ['capitals in its id', '<h2 id="Xy">X</h2><p>a</p>', 'heading without an ASCII id: X'],
    ['no id, further down', '<h2 id="x">X</h2><p>a</p><h2>Y</h2><p>b</p>', 'heading without an ASCII id: Y'],
    ['no text below', '<h2 id="x">X</h2>', 'heading without text: X'],
    ['no text below, at the end', '<h2 id="x">X</h2><p>a</p><h3 id="y">Y</h3>', 'heading without text: Y'],
  ])('refuses a heading with %s', (_, html, message) => expect(() => page(html)).toThrow(new Error(message)))

  it('refuses a section whose heading has no text below', () => {
    const html = '<h2 id="x">X</h2><h2 id="y">Y</h2><p>b</p>'
    expect(() => page(html, { sections: true })).toThrow(new Error('heading without text: X'))
  })

  it.each([
    ['before a block', 'lose<p>a</p>', 'text outside any block: lose'],
    ['behind a block', '<p>a</p> lose', 'text outside any block: lose'],
  ])('refuses text %s', (_, html, message) => expect(() => page(html)).toThrow(message))

  it('refuses an unknown source, in the opening and below', () => {
    const message = new Error('daten.mdx: <Cite>: source: unknown source: nope')
    expect(() => page(`<p>a${cite('nope')}</p>`)).toThrow(message)
    expect(() => page(`<h2 id="x">X</h2><p>a${cite('notice')}${cite('nope')}</p>`)).toThrow(message)
  })
})

it('refuses a citation in a heading, where it would get no number', () => {
  const html = '<h2 id="x">X<sup data-source="notice"></sup></h2><p>a</p>'
  expect(() =>
    layoutArticle(html, {
      title: 'T',
      sections: false,
      citeLabel: String,
      listLabel: 'L',
      sourceNoteOf: () => ({ who: '', title: '', url: null, language: 'de', note: '' }),
    }),
  ).toThrow('citation in a heading: X')
})
