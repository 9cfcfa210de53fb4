/** The one page that cannot stand twice: storage and links know its steps by their ids. */
const single = 'checkliste'

/** A page's file, below content/pages: `de/daten.mdx`. */
export type PageFile = { name: string; text: string }

/** Address of a page's copy: `/daten/` is `/kopie-2/daten/`, `/en/data/` is `/en/kopie-2/data/`. */
const pathOf = (path: string, copy: number): string => path.replace(/^\/(en\/)?/, `/$1kopie-${copy}/`)

/**
 * The pages once more, with names and paths of their own: links between them and next steps lead to
 * pages of the same copy. They stand in no menu and no footer, which every page repeats.
 */
export function copyOfPages(pages: PageFile[], copy: number): PageFile[] {
  const others = pages.filter(({ name }) => keyOf(name) !== single)
  const keys = new Set(others.map(({ name }) => keyOf(name)))
  const paths = new Set(others.map(({ text }) => fieldOf(text, 'path')))
  return others.map(({ name, text }) => ({
    name: name.replace(/\.mdx$/, `-${copy}.mdx`),
    text: text
      .replace(/^(nav|footer): .*\n/gm, '')
      .replace(/^(next: \{ page: )([\w-]+)/m, (all, start, key) =>
        keys.has(key) ? `${start}${key}-${copy}` : all,
      )
      .replace(/((?:^path: |\]\(|href="))(\/[\w/-]*)/gm, (all, start, path) =>
        paths.has(path) ? start + pathOf(path, copy) : all,
      ),
  }))
}

const keyOf = (name: string): string => name.replace(/^.*\/|\.mdx$/g, '')

function fieldOf(text: string, field: string): string {
  const [, value] = new RegExp(`^${field}: (\\S+)$`, 'm').exec(text) ?? []
  if (value === undefined) throw new Error(`a page without ${field}`)
  return value
}
