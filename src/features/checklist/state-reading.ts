import { readFragment, type Arrival, type ShareIds } from './share-link.ts'
import { readStateFile } from './state-file.ts'
import { readStateText } from './state-text.ts'
import { queryRequired, setText } from '../../lib/dom.ts'

export type ReadingTexts = Record<'readNothing' | 'damaged' | 'newer' | 'long', string>
type Readable = Exclude<Arrival, { kind: 'unreadable' }>

/** Larger files are none of ours, and are not even opened. */
const MAX_BYTES = 200_000

/** Asks for a text or a file and passes on the list or state it holds; says so where it holds none. */
export function askForState(
  host: HTMLElement,
  shareIds: ShareIds,
  texts: ReadingTexts,
  pass: (arrival: Readable) => void,
): void {
  const dialog = queryRequired<HTMLDialogElement>(host, '.reading')
  const form = queryRequired<HTMLFormElement>(dialog, 'form')
  const fault = queryRequired(dialog, '.fault')
  form.reset()
  setText(fault, '')
  form.onsubmit = (event) => {
    if ((event.submitter as HTMLButtonElement).value !== 'go') return
    event.preventDefault()
    void textOf(form).then((text) => {
      const arrival = text === null ? ({ kind: 'unreadable', why: 'long' } as const) : parse(text, shareIds)
      if (!arrival) return setText(fault, texts.readNothing)
      if (arrival.kind === 'unreadable') return setText(fault, texts[arrival.why])
      dialog.close()
      pass(arrival)
    })
  }
  dialog.showModal()
}

/** What the form holds; null for a file that is too large. */
async function textOf(form: HTMLFormElement): Promise<string | null> {
  const [file] = queryRequired<HTMLInputElement>(form, '[type=file]').files ?? []
  if (!file) return queryRequired<HTMLTextAreaElement>(form, '[name=text]').value
  return file.size > MAX_BYTES ? null : file.text()
}

/** A chat's lines, a link somewhere in a text, or a file of ours, in this order. */
function parse(text: string, shareIds: ShareIds): Arrival | null {
  const lines = readStateText(text)
  if (lines) return { kind: 'state', ticks: lines, unknown: 0 }
  const link = /#[ls]=[\w.-]+/.exec(text)?.[0]
  if (link) return readFragment(link, shareIds)
  if (!text.trim()) return null
  const file = readStateFile(text)
  return 'why' in file
    ? { kind: 'unreadable', why: file.why }
    : { kind: 'state', ticks: file.ticks, unknown: file.dropped }
}
