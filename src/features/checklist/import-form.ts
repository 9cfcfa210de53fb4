import { decodeText } from './decode-text.ts'
import { readImport } from './read-import.ts'
import type { ImportResult, ShareIds } from './share-link.ts'
import type { ShareWords } from './share-words.de.ts'
import { queryRequired, setText } from '../../lib/dom.ts'

type ReadableResult = Exclude<ImportResult, { kind: 'unreadable' }>

/** Larger files are refused without reading them. */
const MAX_BYTES = 200_000

/** Asks for a text or a file and hands over the list or state it holds. */
export function openImportForm(
  host: HTMLElement,
  shareIds: ShareIds,
  texts: ShareWords['sharing'],
  onResult: (result: ReadableResult) => void,
): void {
  const dialog = queryRequired<HTMLDialogElement>(host, '.import-form')
  const form = queryRequired<HTMLFormElement>(dialog, 'form')
  const text = queryRequired<HTMLTextAreaElement>(form, '[name=text]')
  const fault = (message: string) => {
    setText(queryRequired(dialog, '.fault'), message)
    text.ariaInvalid = String(message !== '')
    // The field is described by its fault, which is read out with it.
    if (message) text.focus()
  }
  const read = async (file: File | undefined) => {
    // Only the reader knows which one is meant.
    if (file && text.value.trim() !== '') return fault(texts.readBoth)
    if (file && file.size > MAX_BYTES) return fault(texts.long)
    const entered = file ? decodeText(new Uint8Array(await file.arrayBuffer())) : text.value
    const result = readImport(entered, shareIds)
    if (!result) return fault(texts.readNothing)
    if (result.kind === 'unreadable') return fault(texts[result.why])
    dialog.close()
    onResult(result)
  }
  form.reset()
  fault('')
  form.onsubmit = (event) => {
    if ((event.submitter as HTMLButtonElement).value !== 'go') return
    event.preventDefault()
    void read(queryRequired<HTMLInputElement>(form, '[type=file]').files?.[0])
  }
  dialog.showModal()
}
