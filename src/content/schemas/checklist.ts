import { z } from 'astro/zod'
import { audiences, timeBudgets, regions } from '../../lib/checklist-filter.ts'
import { address, calendarDate, id, localized, text } from './fields.ts'

/** A click path as an ordered list of labels; German and English side by side, as accounts run in both. */
const labels = z.array(text).min(1)
const clickPath = z.strictObject({
  /** Where the path applies. */
  on: z.enum(['web', 'app']),
  de: labels,
  en: labels.optional(),
})

export const stepSchema = z.strictObject({
  id,
  /** Identifies the step in shared links and never changes; at most two digits in base 36. */
  shareId: z.number().int().min(1).max(1295),
  section: z.enum(['now', 'uncovered', 'material', 'ads', 'rights', 'work']),
  title: localized,
  /** Why the step is worth doing, in one sentence. */
  why: localized,
  /** LinkedIn's own labels, where they are known. */
  label: z.strictObject({ de: text.optional(), en: text.optional() }).optional(),
  paths: z.array(clickPath).default([]),
  /** What to look for if no path is known. */
  hint: localized.optional(),
  /** Longer explanation, shown on request. */
  more: localized.optional(),
  link: z.strictObject({ url: address, label: localized }).optional(),
  /** Where the guide helps with it: a page, by its key, and a heading there. */
  guide: z.strictObject({ page: id, at: id }).optional(),
  /** Our estimate; half a minute or whole ones. */
  minutes: z.union([z.literal(0.5), z.number().int().positive()]),
  /** The smallest time budget that includes the step. */
  timeBudget: z.enum(timeBudgets),
  /** Steps of one group share the link and the hint of their first step. */
  group: id.optional(),
  /** The contact of the circuit that the step sets. */
  contact: z.enum(['setting', 'form']).optional(),
  regions: z.array(z.enum(regions)).min(1),
  audience: z.array(z.enum(audiences)).min(1),
  sources: z.array(id),
  /** Day on which somebody walked the step in a live account; never a day of reading. */
  reenacted: calendarDate.optional(),
})

export type Step = z.infer<typeof stepSchema>
