/** What a build says of itself: seconds, by part and of processor time, and what it needed and wrote. */
export type BuildLog = {
  parts: Map<string, number>
  processor: number
  /** Most memory held at a time, in MB. */
  peak: number
  pages: number
  /** Bytes of the larger single file that holds the guide. */
  singleFile: number
  /** Files that readers' browsers fetch to read without a network. */
  kept: number
}

const kinds: [kind: string, path: RegExp][] = [
  ['previews', /^\/og\//],
  ['codes', /^\/qr\//],
  ['other files', /\.\w+$/],
]

/** Reads Astro's lines on single files, and the lines that the measuring configuration adds. */
export function readBuildLog(said: string): BuildLog {
  const parts = new Map<string, number>()
  const add = (part: string, ms: number) => parts.set(part, (parts.get(part) ?? 0) + ms / 1000)
  for (const [, path, amount, unit] of said.matchAll(/[├└]─ (\/\S*) \(\+([\d.]+)(ms|s|m)\)/g))
    add(kindOf(path!), Number(amount) * { ms: 1, s: 1000, m: 60_000 }[unit as 'ms' | 's' | 'm'])
  for (const [, name, ms] of said.matchAll(/^\[measured\] (\S+) ([\d.]+) ms$/gm)) add(name!, Number(ms))
  const [, peak, processor] = /^\[measured\] peak (\d+) kB, processor ([\d.]+) ms$/m.exec(said) ?? []
  const pages = /(\d+) page\(s\) built/.exec(said)?.[1]
  const singleFiles = [...said.matchAll(/\.html: \d+ pages, (\d+) bytes/g)].map(([, bytes]) => Number(bytes))
  const kept = Number(/(\d+) files can be read without a network/.exec(said)?.[1] ?? 0)
  if (!peak || !processor || !pages) throw new Error(`the build did not finish: ${said.slice(-2000)}`)
  return {
    parts,
    processor: Number(processor) / 1000,
    peak: Number(peak) / 1024,
    pages: Number(pages),
    singleFile: Math.max(0, ...singleFiles),
    kept,
  }
}

const kindOf = (path: string): string =>
  kinds.find(([, pattern]) => pattern.test(path.replace(/index\.html$/, '')))?.[0] ?? 'pages'
