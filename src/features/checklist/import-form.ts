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
  form.reset()
  fault('')
  form.onsubmit = (event) => {
    if ((event.submitter as HTMLButtonElement).value !== 'go') return
    event.preventDefault()
    if (hasBoth(form)) return fault(texts.readBoth)
    void textOf(form).then((entered) => {
      const result =
        entered === null ? ({ kind: 'unreadable', why: 'long' } as const) : readImport(entered, shareIds)
      if (!result) return fault(texts.readNothing)
      if (result.kind === 'unreadable') return fault(texts[result.why])
      dialog.close()
      onResult(result)
    })
  }
  dialog.showModal()
}

/** Whether a text was pasted and a file chosen: only the reader knows which one is meant. */
const hasBoth = (form: HTMLFormElement): boolean =>
  queryRequired<HTMLInputElement>(form, '[type=file]').files?.length === 1 &&
  queryRequired<HTMLTextAreaElement>(form, '[name=text]').value.trim() !== ''

/** The entered text or the file's; null if the file is too large. */
async function textOf(form: HTMLFormElement): Promise<string | null> {
  const [file] = queryRequired<HTMLInputElement>(form, '[type=file]').files ?? []
  if (!file) return queryRequired<HTMLTextAreaElement>(form, '[name=text]').value
  return file.size > MAX_BYTES ? null : decodeText(new Uint8Array(await file.arrayBuffer()))
}
