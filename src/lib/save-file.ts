import { queryRequired, requireData } from './dom.ts'
import { interpolate } from './interpolate.ts'
import { offerText } from './text-to-copy.ts'

/** Saves a text as a file, offers it in the host's TextToCopy as well, and returns the message to announce. */
export function saveFile(host: Element, name: string, type: string, text: string): string {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }))
  link.download = name
  link.click()
  // Some browsers read the blob only after this task.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
  offerText(host, 'file', text)
  return interpolate(requireData(queryRequired(host, '.text-to-copy'), 'saved'), { name })
}
