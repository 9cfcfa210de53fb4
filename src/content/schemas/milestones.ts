import { z } from 'astro/zod'
import { calendarDate, id, localized } from './fields.ts'

export const milestoneSchema = z.strictObject({
  id,
  day: calendarDate,
  /** True for a calculated day that nobody has announced. */
  about: z.boolean().default(false),
  /** A few words, for calendars. */
  title: localized,
  /** What happened or is due, true in every phase. */
  what: localized,
  sources: z.array(id),
})

export type Milestone = z.infer<typeof milestoneSchema>
