import { z } from 'astro/zod'
import { calendarDate, id, localized } from './fields.ts'

export const changeSchema = z.strictObject({
  id,
  day: calendarDate,
  /** A few words, for feed readers. */
  title: localized,
  what: localized,
})

export type Change = z.infer<typeof changeSchema>
