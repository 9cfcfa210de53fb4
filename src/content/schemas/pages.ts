import { z } from 'astro/zod'
import { calendarDate, id, text } from './fields.ts'

/** Formats of print pages: an A4 poster or a slide. */
const printFormats = ['poster', 'slide'] as const

/** Parts of the circuit that a link preview can show; every page names the one that it is about. */
const pieces = ['closed', 'open', 'inputs', 'diode', 'request', 'branch', 'dead-end', 'list', 'sheet'] as const
export type Piece = (typeof pieces)[number]

/** Named groups of the footer. */
export const footerGroups = ['act', 'read', 'pass-on', 'about'] as const

const pageFields = z.strictObject({
  /** Page title, also the h1. */
  title: text,
  /** Short title for browser tab and link previews, where the h1 is too long. */
  tab: text.max(60).optional(),
  /** Sentence for search results and link previews. */
  description: text.max(160),
  /** Localised path with a slash at both ends. */
  path: z.string().regex(/^\/([a-z0-9-]+\/)*$/),
  /** How the page is laid out and which budgets and rules it has to meet. */
  kind: z.enum(['home', 'guide', 'reference', 'duty', 'print']),
  /** Format of a print page. */
  printFormat: z.enum(printFormats).optional(),
  /** Written in Einfache Sprache or plain English: a test measures its sentences, paper shows it in large type. */
  plain: z.boolean().default(false),
  /** Place in menu and footer, with its short label. */
  nav: z
    .strictObject({
      order: z.number().int(),
      /** Where it is listed besides the footer: in the row of the header, or in the menu of phones only. */
      in: z.enum(['header', 'menu', 'footer']),
      /** Group of the footer. */
      group: z.enum(footerGroups),
      label: text,
    })
    .optional(),
  /** The one next step: page key and what the link says. */
  next: z.strictObject({ page: id, label: text }).optional(),
  /** Part of the circuit in the page's link preview. */
  piece: z.enum(pieces),
  /** Day on which the page was last checked against its sources. */
  reviewed: calendarDate,
})

export const pageSchema = pageFields.refine(({ kind, printFormat }) => (kind === 'print') === (printFormat !== undefined), {
  path: ['printFormat'],
  message: 'print pages have a format, and only they',
})

export type PageData = z.infer<typeof pageSchema>
