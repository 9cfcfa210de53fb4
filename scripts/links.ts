// Asks every address outside the guide whether it still answers. Once a week and on request, never before a
// commit: what others do to their pages is no fault of a change.
import { glob, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

const TIMEOUT_MS = 20_000
/** LinkedIn answers 999 to everything that is no browser; others refuse programs as well. */
const refusals = [401, 403, 405, 429, 451, 503, 999]

type Verdict = { address: string; verdict: 'fine' | 'moved' | 'refused' | 'dead'; why: string }

/** Addresses of all links of the guide's content that leave it, each once. */
async function addresses(): Promise<string[]> {
  const found = new Set<string>()
  const root = fileURLToPath(new URL('../content/', import.meta.url))
  for await (const file of glob('**/*.{yaml,mdx}', { cwd: root }))
    for (const [address] of (await readFile(root + file, 'utf8')).matchAll(/https:\/\/[^\s"'`<>)\]},]+/g))
      found.add(address.replace(/[.;:]+$/, '').replace(/#.*$/, ''))
  return [...found].sort()
}

async function look(address: string): Promise<Verdict> {
  try {
    const signal = AbortSignal.timeout(TIMEOUT_MS)
    const answer = await fetch(address, { signal, redirect: 'follow', headers: { Accept: 'text/html,*/*' } })
    await answer.body?.cancel()
    if (refusals.includes(answer.status)) return { address, verdict: 'refused', why: String(answer.status) }
    if (!answer.ok) return { address, verdict: 'dead', why: String(answer.status) }
    const there = new URL(answer.url)
    const same = there.host === new URL(address).host && there.pathname === new URL(address).pathname
    return { address, verdict: same ? 'fine' : 'moved', why: answer.url }
  } catch (error) {
    const { message, cause } = error as Error
    return { address, verdict: 'dead', why: cause instanceof Error ? cause.message : message }
  }
}

const given = process.argv.slice(2)
const all = given.length > 0 ? given : await addresses()
const seen: Verdict[] = []
// In sequence: most of them belong to the same few hosts.
for (const address of all) seen.push(await look(address))
for (const { address, verdict, why } of seen.filter(({ verdict }) => verdict !== 'fine'))
  console.log(`${verdict.padEnd(8)} ${address} (${why})`)
const dead = seen.filter(({ verdict }) => verdict === 'dead').length
console.log(`${seen.length} addresses, ${dead} dead`)
process.exitCode = dead > 0 ? 1 : 0
