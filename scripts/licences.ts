// Lists the licences of every package in the lock, on every platform, in docs/licences.md.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

type Lock = { packages: Record<string, { license?: string; version?: string; link?: boolean }> }

/** The list as Markdown: a heading for each licence, most used first, and its packages in order. */
export function licenceList({ packages }: Lock): string {
  const entries = Object.entries(packages).flatMap(([path, { license = 'none named', version, link }]) =>
    path === '' || link ? [] : [{ license, name: `${path.replace(/^.*node_modules\//, '')}@${version}` }],
  )
  const groups = [...Map.groupBy(entries, ({ license }) => license)]
    .map(([license, group]) => [license, [...new Set(group.map(({ name }) => name))].sort()] as const)
    .sort(([a, these], [b, those]) => those.length - these.length || (a < b ? -1 : 1))
  const sections = groups.map(([license, names]) => `## ${license} (${names.length})\n\n${names.join(', ')}\n`)
  return `# Licences of the packages\n\nWritten by \`npm run licences\` from the lock. None of them is served but what the build puts into \`dist/\`: date-fns,\n@date-fns/utc, uqr and Workbox (MIT), and the two fonts (OFL-1.1).\n\n${sections.join('\n')}`
}

/** The list for the lock as it stands. */
export const currentList = (): string =>
  licenceList(JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')) as Lock)

const file = new URL('../docs/licences.md', import.meta.url)
if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(file, currentList())
