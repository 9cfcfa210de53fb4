import { loadGuide, type Page } from '../../content/load.ts'
import { arrange, type Arranged, type ArrangeOptions } from './passages.ts'
import { chipOf } from './chip.ts'
import { words } from '../../i18n/index.ts'
import { fill } from '../../lib/words.ts'
import type { Source } from '../../content/schemas.ts'

type Layout = Pick<ArrangeOptions, 'contentsLabel' | 'sections'>

/** A page's finished HTML in passages with its evidence, and the sources it cites in their order. */
export async function arranged(
  { file, locale, title }: Page,
  rendered: string,
  layout: Layout,
): Promise<Omit<Arranged, 'cited'> & { cited: Source[] }> {
  const { evidence } = words(locale)
  const { sources } = await loadGuide()
  const sourceOf = (id: string): Source => {
    const source = sources.get(id)
    if (!source) throw new Error(`${file}: <Cite>: source: unknown source: ${id}`)
    return source
  }
  const { cited, ...parts } = arrange(rendered, {
    ...layout,
    title,
    citeLabel: (n) => fill(evidence.cite, { n }),
    listLabel: evidence.list,
    chipOf: (id) => chipOf(sourceOf(id), locale),
  })
  return { ...parts, cited: cited.map(sourceOf) }
}
