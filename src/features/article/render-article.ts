import { loadGuide, type Page } from '../../content/load.ts'
import { layoutArticle, type ArticleContent } from './layout-article.ts'
import { t } from '../../i18n/index.ts'
import { interpolate } from '../../lib/interpolate.ts'
import type { Source } from '../../content/schemas/sources.ts'

export type RenderedArticle = Omit<ArticleContent, 'cited'> & {
  /** The cited sources, in the order of their numbers. */
  cited: Source[]
  /** Links to the style sheets of its components, as HTML. */
  stylesheets: string
}

/** Lays out a page's rendered HTML; `evidence` is where its marks lead, and print pages have neither marks nor links. */
export async function renderArticle(
  { file, kind, locale }: Page,
  rendered: string,
  evidence = (source: string) => `#src-${source}`,
): Promise<RenderedArticle> {
  const words = t(locale)
  const { sources } = await loadGuide()
  const { cited, ...article } = layoutArticle(rendered.replace(stylesheetLink, ''), {
    citation: (n) => interpolate(words.evidence.cite, { n }),
    claim: (n) => interpolate(words.claims.link, { n }),
    ...(kind !== 'print' && { evidence, heading: (title) => interpolate(words.contentsLink, { title }) }),
  })
  const sourceOf = (id: string): Source => {
    const source = sources.find((one) => one.id === id)
    if (!source) throw new Error(`${file}: <Cite>: source: unknown source: ${id}`)
    return source
  }
  const stylesheets = [...new Set(rendered.match(stylesheetLink))].join('')
  return { ...article, cited: cited.map(sourceOf), stylesheets }
}

const stylesheetLink = /<link rel="stylesheet"[^>]*>/g
