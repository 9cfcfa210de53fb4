import { z } from 'astro/zod'
import { id, text } from './fields.ts'

const perWriter = z.strictObject({ member: text, 'non-member': text })

const sentencesSchema = z.strictObject({
  /** Lines to fill in by hand where the reader has entered nothing. */
  blank: z.strictObject({ name: text, street: text, town: text, day: text, recipient: text }),
  subject: z.strictObject({ objection: text, access: text, erasure: text, restriction: text, none: text }),
  greeting: text,
  who: perWriter,
  /** With {email}. */
  email: perWriter,
  /** With {profile}. */
  profile: perWriter,
  objection: text,
  purposes: z.strictObject({ content: text, other: text, research: text, affiliates: text }),
  stop: text,
  reason: text,
  access: text,
  erasure: perWriter,
  restriction: text,
  answer: text,
  closing: text,
})
/** The sentences of a letter in one language. */
export type LetterSentences = z.infer<typeof sentencesSchema>

/** The text that reminds LinkedIn of an objection. */
const reminderSchema = z.strictObject({
  /** What stands for the two days until they are known. */
  receipt: text,
  last: text,
  /** What the law is called, by the reader's region. */
  law: z.strictObject({ eu: text, uk: text }),
  /** With {receipt}, {last} and {law}. */
  text,
})
export type ReminderLetter = z.infer<typeof reminderSchema>

/** The letter in one language. */
export const letterSchema = z.strictObject({
  /** The language. */
  id: z.enum(['de', 'en']),
  /** Lines of the address that the form begins with. */
  recipient: text,
  sentences: sentencesSchema,
  reminder: reminderSchema,
  /** What the sentences, the reminder and the address rest on. */
  sources: z.array(id).min(1),
})
export type LetterData = z.infer<typeof letterSchema>
