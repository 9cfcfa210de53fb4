import { readFragment, type Arrival, type StepCodes } from './share-link.ts'
import { readStateFile } from './state-file.ts'
import { readStateText } from './state-text.ts'
import { required, write } from '../../lib/required.ts'

export type ReadingTexts = Record<'readNothing' | 'damaged' | 'newer' | 'long' | 'several', string>
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
    void textOf(form).then((text) => {
      const arrival = text === null ? ({ kind: 'unreadable', why: 'long' } as const) : parse(text, codes)
      if (!arrival) return write(fault, texts.readNothing)
      if (arrival.kind === 'unreadable') return write(fault, texts[arrival.why])
      dialog.close()
      pass(arrival)
    })
  }
  dialog.showModal()
}

/** What the form holds; null for a file that is too large. */
async function textOf(form: HTMLFormElement): Promise<string | null> {
  const [file] = required<HTMLInputElement>(form, '[type=file]').files ?? []
  if (!file) return required<HTMLTextAreaElement>(form, '[name=text]').value
  return file.size > MAX_BYTES ? null : file.text()
}

/** A chat's lines, a link somewhere in a text, or a file of ours, in this order. */
function parse(text: string, codes: StepCodes): Arrival | null {
  const lines = readStateText(text)
  if (lines) return { kind: 'state', ticks: lines, unknown: 0 }
  const link = /#[ls]=[\w.-]+/.exec(text)?.[0]
  if (link) return readFragment(link, codes)
  if (!text.trim()) return null
  const file = readStateFile(text)
  return 'why' in file
    ? { kind: 'unreadable', why: file.why }
    : { kind: 'state', ticks: file.ticks, unknown: file.dropped }
}
