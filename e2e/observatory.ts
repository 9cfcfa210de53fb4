import type { Root } from 'hast'
import { select, selectAll } from 'hast-util-select'
import type { Header } from '../src/html/headers.ts'

/** Points one test of the HTTP Observatory takes or gives, and what for. */
export type Finding = { test: string; points: number }

/**
 * Score of a page under https by the rules of MDN's HTTP Observatory, algorithm 6. Cookies, CORS and
 * the redirect from http can only cost points; a static site under https has none of these faults.
 */
export function observatoryScore(headers: Header[], page: Root): { score: number; findings: Finding[] } {
  const values = new Map(headers.map(([name, value]) => [name.toLowerCase(), value.toLowerCase()]))
  const policy = [values.get('content-security-policy'), metaPolicy(page)].filter((one) => one !== undefined)
  const findings = [
    { test: 'content-security-policy', points: policyPoints(policy) },
    { test: 'cross-origin-opener-policy', points: isolation(values, 'opener', ['same-origin']) },
    {
      test: 'cross-origin-embedder-policy',
      points: isolation(values, 'embedder', ['require-corp', 'credentialless']),
    },
    { test: 'cross-origin-resource-policy', points: isolation(values, 'resource', ['same-origin', 'same-site']) },
    { test: 'referrer-policy', points: referrerPoints(values.get('referrer-policy')) },
    { test: 'x-frame-options', points: framingPoints(values) },
    { test: 'subresource-integrity', points: integrityPoints(page) },
    { test: 'strict-transport-security', points: transportPoints(values.get('strict-transport-security')) },
    { test: 'x-content-type-options', points: values.get('x-content-type-options') === 'nosniff' ? 0 : -5 },
  ]
  const sum = (all: Finding[]) => all.reduce((total, { points }) => total + points, 0)
  const withoutBonus = 100 + sum(findings.filter(({ points }) => points < 0))
  return { score: withoutBonus >= 90 ? 100 + sum(findings) : withoutBonus, findings }
}

function metaPolicy(page: Root): string | undefined {
  const meta = select('meta[http-equiv="content-security-policy" i]', page)
  return meta && String(meta.properties['content']).toLowerCase()
}

/** A browser enforces every policy it is given, so the strictest counts. */
function policyPoints(policies: string[]): number {
  return Math.max(-25, ...policies.map(pointsOfPolicy))
}

function pointsOfPolicy(policy: string): number {
  const directives = new Map(
    policy.split(';').map((one) => {
      const [name = '', ...sources] = one.trim().split(/\s+/)
      return [name, sources] as const
    }),
  )
  const fallback = directives.get('default-src')
  const scripts = directives.get('script-src') ?? fallback
  if (!scripts || scripts.some((source) => ["'unsafe-inline'", 'data:', '*', 'https:', 'http:'].includes(source)))
    return -20
  if (policy.includes('http:')) return -20
  if (scripts.includes("'unsafe-eval'")) return -10
  if ((directives.get('style-src') ?? fallback ?? []).includes("'unsafe-inline'")) return 0
  return fallback?.join() === "'none'" ? 10 : 5
}

function isolation(values: Map<string, string>, whose: string, best: string[]): number {
  const value = values.get(`cross-origin-${whose}-policy`)
  if (value === undefined) return 0
  if (best.includes(value)) return 10
  return ['unsafe-none', 'same-origin-allow-popups', 'cross-origin'].includes(value) ? 0 : -5
}

function referrerPoints(value: string | undefined): number {
  if (value === undefined) return 0
  const quiet = ['no-referrer', 'same-origin', 'strict-origin', 'strict-origin-when-cross-origin']
  return quiet.includes(value) ? 5 : -5
}

/** Only headers count: a meta element cannot forbid framing. */
function framingPoints(values: Map<string, string>): number {
  const byPolicy = /frame-ancestors '(none|self)'/.test(values.get('content-security-policy') ?? '')
  return byPolicy || ['deny', 'sameorigin'].includes(values.get('x-frame-options') ?? '') ? 5 : -20
}

function integrityPoints(page: Root): number {
  const scripts = selectAll('script[src]', page)
  if (scripts.length === 0) return 0
  const bare = scripts.filter(({ properties }) => !properties['integrity'])
  if (bare.length === 0) return 5
  const foreign = bare.map(({ properties }) => String(properties['src'])).filter((src) => /^(\w+:)?\/\//.test(src))
  if (foreign.length === 0) return 0
  return foreign.some((src) => src.startsWith('http:')) ? -50 : -5
}

function transportPoints(value: string | undefined): number {
  const age = Number(/max-age=(\d+)/.exec(value ?? '')?.[1] ?? -1)
  if (age < 0) return -20
  if (age < 15_552_000) return -10
  return age >= 31_536_000 && /includesubdomains/.test(value!) && /preload/.test(value!) ? 5 : 0
}
