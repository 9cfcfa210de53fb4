import { loadGuide, type Page } from '../../content/load.ts'
import { layoutArticle, type ArticleLayout } from './layout-article.ts'
import { sourceNoteOf } from './source-note.ts'
import { t } from '../../i18n/index.ts'
import { interpolate } from '../../lib/interpolate.ts'
import type { Source } from '../../content/schemas/sources.ts'

/**
 * Lays out a page's rendered HTML; returns it with the sources it cites, in order. With `evidenceAt`, citations link
 * to that list instead of notes in the margin.
 */
export async function renderArticle(
  { file, kind, locale, title }: Page,
  rendered: string,
  evidenceAt?: string,
): Promise<Omit<ArticleLayout, 'cited'> & { cited: Source[] }> {
  const { contents, evidence } = t(locale)
  const { sources } = await loadGuide()
  const sourceOf = (id: string): Source => {
    const source = sources.get(id)
    if (!source) throw new Error(`${file}: <Cite>: source: unknown source: ${id}`)
    return source
  }
  // Links to the style sheets of components are no blocks of the text.
  const links = new Set(rendered.match(stylesheetLink))
  const { cited, html, headings } = layoutArticle(rendered.replace(stylesheetLink, ''), {
    title,
    contentsLabel: kind === 'guide' || kind === 'reference' ? contents : undefined,
    sections: kind === 'home' || kind === 'reference' || kind === 'print',
    evidenceAt,
    citeLabel: (n) => interpolate(evidence.cite, { n }),
    listLabel: evidence.list,
    sourceNoteOf: (id) => sourceNoteOf(sourceOf(id), locale),
  })
  return { html: [...links, html].join(''), headings, cited: cited.map(sourceOf) }
}

const stylesheetLink = /<link rel="stylesheet"[^>]*>/g
