import { copyText } from '../../lib/copy-text.ts'
import { mailLink } from '../../lib/mail-link.ts'
import { printAs } from '../../lib/print-mode.ts'
import { offerText } from '../../lib/text-to-copy.ts'
import { formText, letterText, mailDraft, type Letter } from './letter.ts'

/** What readers do with a finished letter. */
export const tasks = ['print', 'letter', 'form', 'mail'] as const
export type Task = (typeof tasks)[number]

/** Prints, copies or mails a letter; returns what there is to say about it. */
export async function handOut(host: HTMLElement, task: Task, letter: Letter, copied: string): Promise<string> {
  if (task === 'print') return printAs('letter') ? '' : offerText(host, 'print', letterText(letter))
  if (task === 'mail') return openDraft(host, letter)
  const text = task === 'letter' ? letterText(letter) : formText(letter)
  return (await copyText(text)) ? copied : offerText(host, 'refused', text)
}

/** No browser says whether a mail program opened, so that the text stands there as well. */
function openDraft(host: HTMLElement, letter: Letter): string {
  const draft = mailDraft(letter)
  const text = `${draft.subject}\n\n${draft.body}`
  const href = mailLink(draft)
  if (!href) return offerText(host, 'mailTooLong', text)
  Object.assign(document.createElement('a'), { href }).click()
  return offerText(host, 'mail', text)
}
