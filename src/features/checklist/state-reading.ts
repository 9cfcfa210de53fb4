import { decodeText } from './decode-text.ts'
import { readImport } from './read-import.ts'
import type { Arrival, StepCodes } from './share-link.ts'
import { required, write } from '../../lib/required.ts'

export type ReadingTexts = Record<'readNothing' | 'readBoth' | 'damaged' | 'newer' | 'long' | 'several', string>
type Readable = Exclude<Arrival, { kind: 'unreadable' }>

/** Larger files are none of ours, and are not even opened. */
const MAX_BYTES = 200_000

/** Asks for a text or a file and passes on the list or state it holds; says so where it holds none. */
export function askForState(
  host: HTMLElement,
  codes: StepCodes,
  texts: ReadingTexts,
  pass: (arrival: Readable) => void,
): void {
  const dialog = required<HTMLDialogElement>(host, '.reading')
  const form = required<HTMLFormElement>(dialog, 'form')
  const fault = required(dialog, '.fault')
  form.reset()
  write(fault, '')
  form.onsubmit = (event) => {
    if ((event.submitter as HTMLButtonElement).value !== 'go') return
    event.preventDefault()
    if (hasBoth(form)) return write(fault, texts.readBoth)
    void textOf(form).then((text) => {
      const arrival = text === null ? ({ kind: 'unreadable', why: 'long' } as const) : readImport(text, codes)
      if (!arrival) return write(fault, texts.readNothing)
      if (arrival.kind === 'unreadable') return write(fault, texts[arrival.why])
      dialog.close()
      pass(arrival)
    })
  }
  dialog.showModal()
}

/** Whether a text was pasted and a file chosen: only the reader knows which one is meant. */
const hasBoth = (form: HTMLFormElement): boolean =>
  required<HTMLInputElement>(form, '[type=file]').files?.length === 1 &&
  required<HTMLTextAreaElement>(form, '[name=text]').value.trim() !== ''

/** What the form holds; null for a file that is too large. */
async function textOf(form: HTMLFormElement): Promise<string | null> {
  const [file] = required<HTMLInputElement>(form, '[type=file]').files ?? []
  if (!file) return required<HTMLTextAreaElement>(form, '[name=text]').value
  return file.size > MAX_BYTES ? null : decodeText(new Uint8Array(await file.arrayBuffer()))
}
