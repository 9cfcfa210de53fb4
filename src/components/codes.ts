import { fileNameOf, loadGuide, translationsOf, type Page } from '../content/load.ts'
import { addressOf, locales, type Locale } from '../site.ts'

/** A QR code: the name of its file, the address it holds and the steps that lead there. */
export type Code = { name: string; address: string; steps: string[] }

const codeOf = (page: Page): Code => ({ name: fileNameOf(page), address: addressOf(page.path), steps: [] })

/** The codes of one language's list: the addresses its steps link to, in file order, then the list itself. */
export async function codesOf(locale: Locale): Promise<Code[]> {
  const steps = (await loadGuide()).steps.filter(({ link }) => link)
  const linked = Map.groupBy(steps, ({ link }) => link!.url)
  const codes = [...linked].map(([address, group]) => ({
    name: nameOf(address),
    address,
    steps: group.map(({ id }) => id),
  }))
  const own = (await translationsOf('checkliste')).filter((page) => page.locale === locale)
  return oncePerName([...codes, ...own.map(codeOf)])
}

/** The code of the guide itself in one language, for paper that hangs where no list does. */
export async function homeCodeOf(locale: Locale): Promise<Code> {
  const [home] = (await translationsOf('index')).filter((page) => page.locale === locale)
  return codeOf(home!)
}

/** The codes of all languages and of every page, each once. */
export const allCodes = async (): Promise<Code[]> =>
  oncePerName([...(await Promise.all(locales.map(codesOf))).flat(), ...(await loadGuide()).pages.map(codeOf)])

/** What the last part of an address says, in characters that every file system and server takes. */
function nameOf(address: string): string {
  const last = new URL(address).pathname.split('/').findLast(Boolean) ?? ''
  const name = last.toLowerCase().replace(/[^a-z0-9]+/g, '-')
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) throw new Error(`no name for a code in this address: ${address}`)
  return name
}

/** One file holds one address: two that claim the same name stop the build. */
function oncePerName(codes: Code[]): Code[] {
  const known = new Map<string, Code>()
  for (const code of codes) {
    const { name, address } = known.get(code.name) ?? code
    if (address !== code.address) throw new Error(`two codes are called ${name}: ${address} and ${code.address}`)
    known.set(name, code)
  }
  return [...known.values()]
}
