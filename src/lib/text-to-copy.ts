import { queryRequired, requireData, setText } from './dom.ts'

/** Why a text is offered for copying. */
export type CopyReason = 'file' | 'mail' | 'mailTooLong' | 'print' | 'refused'
/** What TextToCopy says for each reason. */
export type TextToCopyTexts = Record<CopyReason, string>

/** Browsers inside apps ignore these without a word, others do not say that they worked. */
const unconfirmed: readonly CopyReason[] = ['file', 'mail', 'print']

/** Shows a text in the host's TextToCopy, folded if it is only a second way, and returns the reason in words. */
export function offerText(host: Element, reason: CopyReason, text: string): string {
  const box = queryRequired<HTMLDetailsElement>(host, '.text-to-copy')
  const words = (JSON.parse(requireData(box, 'texts')) as TextToCopyTexts)[reason]
  const area = queryRequired<HTMLTextAreaElement>(box, 'textarea')
  setText(queryRequired(box, 'summary'), words)
  queryRequired<HTMLElement>(box, '.in-app').hidden = box.open = !unconfirmed.includes(reason)
  area.value = text
  box.hidden = false
  if (reason === 'refused') area.select()
  return words
}
