import { readFileSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import { z } from 'astro/zod'
import { calendarDateIn, type CalendarDate } from './lib/calendar-date.ts'
import { underBase, withSlashes } from './lib/paths.ts'

/** Languages the guide is published in; the first one lives at the root. */
export const locales = ['de', 'en'] as const
export type Locale = (typeof locales)[number]

/** Addresses of the files that every language has beside its pages. */
export const files = {
  de: {
    feed: '/feed.xml',
    calendar: '/termine.ics',
    manifest: '/manifest.webmanifest',
    singleFile: '/mitnehmen.html',
  },
  en: {
    feed: '/en/feed.xml',
    calendar: '/en/dates.ics',
    manifest: '/en/manifest.webmanifest',
    singleFile: '/en/takeaway.html',
  },
} satisfies Record<Locale, Record<string, string>>

/** Milestones after which texts of the guide change. */
export const phasedMilestones = ['effective', 'ai-act-marking', 'next-review'] as const

const operatorSchema = z.strictObject({
  /** Person or company that answers for the site. */
  name: z.string().min(1),
  /** Legal representative, for companies. */
  represented: z.string().min(1).optional(),
  street: z.string().min(1),
  /** Postal code and town. */
  town: z.string().min(1),
  country: z.string().min(1),
  email: z.email(),
  phone: z.string().min(1).optional(),
  /** Register and number, for registered companies. */
  register: z.string().min(1).optional(),
  vatId: z.string().min(1).optional(),
  /** Who serves the files, for the privacy page. */
  host: z.string().min(1),
  /** Supervisory authority for data protection that is competent for the operator. */
  authority: z.string().min(1),
  /** Person who answers for the texts, with an address (§ 18(2) MStV). */
  responsible: z.string().min(1),
})
export type Operator = z.infer<typeof operatorSchema>
/** Names of the operator's data, for the duty pages. */
export const operatorFields = Object.keys(operatorSchema.shape) as (keyof Operator)[]

const env = process.env

/** The day of this build in the guide's zone: SOURCE_DATE_EPOCH, else the last commit, else now. */
function buildDay(zone: string): CalendarDate {
  const epoch = env['SOURCE_DATE_EPOCH'] ?? lastCommitSeconds()
  const instant = epoch === null ? new Date() : new Date(Number(epoch) * 1000)
  if (Number.isNaN(instant.getTime())) throw new Error(`SOURCE_DATE_EPOCH is no number of seconds: ${epoch}`)
  return calendarDateIn(zone, instant)
}

function lastCommitSeconds(): string | null {
  try {
    const log = execFileSync('git', ['log', '-1', '--format=%ct'], { encoding: 'utf8', stdio: 'pipe' })
    return log.trim() || null
  } catch {
    return null // a downloaded archive has no history
  }
}

function switchedOn(name: string): boolean {
  const value = env[name] ?? 'on'
  if (value !== 'on' && value !== 'off') throw new Error(`${name} is neither on nor off: ${value}`)
  return value === 'on'
}

/** Operator data are read from a file outside the repository, so that forks do not publish them. */
function readOperator(): Operator | null {
  const file = env['OPERATOR_FILE']
  if (!file) return null
  const parsed = operatorSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')))
  if (!parsed.success) throw new Error(`${file}: ${z.prettifyError(parsed.error)}`)
  return parsed.data
}

/** Where readers report an outdated path, with `{subject}` for the step and the language; null if unset. */
function readReportAddress(): string | null {
  const address = env['REPORT_URL'] || null
  if (address && !/^(mailto:|https:\/\/)\S+=\{subject\}/.test(address))
    throw new Error(`REPORT_URL: neither a mailto: nor an https address with …={subject}: ${address}`)
  return address
}

const zone = 'Europe/Berlin'

export const site = {
  /** Origin of the published guide, without a path. */
  url: new URL(env['SITE_URL'] ?? 'http://localhost:4321').origin,
  /** Path the guide is served under, with a slash at both ends. */
  base: withSlashes(env['BASE_PATH'] ?? '/'),
  /** Every date of the guide is a calendar day of this zone. */
  zone,
  /** Day of this build, the floor under every reader's clock. */
  built: buildDay(zone),
  /** Whether the guide is cached for reading offline; off, the worker deletes its cache and unregisters. */
  worker: switchedOn('SERVICE_WORKER'),
  operator: readOperator(),
  report: readReportAddress(),
  /** Opts in to HSTS preloading, which also binds all subdomains. */
  hstsPreload: env['HSTS_PRELOAD'] === '1',
}

/** The link to a root-relative path of the guide, under its base path. */
export const href = (path: string): string => underBase(site.base, path)

/** The key of all that the guide stores; the single file has its own, so that both can stand on one host. */
export const storageKey = (single = false): string => `ki-training-aus:v1${site.base}${single ? ':file' : ''}`

/** The absolute address of a path of the guide, as readers see it. */
export const addressOf = (path: string): string => new URL(href(path), site.url).href

/** True for a public address, which legally needs operator data. */
export const isPublic = !/^(localhost|127\.|\[::1\])/.test(new URL(site.url).hostname)
