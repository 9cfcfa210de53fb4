import { readFragment, type ImportResult, type ShareIds } from './share-link.ts'
import { readStateFile } from './state-file.ts'
import { readStateText } from './state-text.ts'
import { queryRequired, setText } from '../../lib/dom.ts'

export type ImportFormTexts = Record<'readNothing' | 'damaged' | 'newer' | 'long', string>
type ReadableResult = Exclude<ImportResult, { kind: 'unreadable' }>

/** Larger files are refused without reading them. */
const MAX_BYTES = 200_000

/** Asks for a text or a file and hands over the list or state it holds. */
export function openImportForm(
  host: HTMLElement,
  shareIds: ShareIds,
  texts: ImportFormTexts,
  onResult: (result: ReadableResult) => void,
): void {
  const dialog = queryRequired<HTMLDialogElement>(host, '.import-form')
  const form = queryRequired<HTMLFormElement>(dialog, 'form')
  const fault = queryRequired(dialog, '.fault')
  form.reset()
  setText(fault, '')
  form.onsubmit = (event) => {
    if ((event.submitter as HTMLButtonElement).value !== 'go') return
    event.preventDefault()
    void textOf(form).then((text) => {
      const result = text === null ? ({ kind: 'unreadable', why: 'long' } as const) : parse(text, shareIds)
      if (!result) return setText(fault, texts.readNothing)
      if (result.kind === 'unreadable') return setText(fault, texts[result.why])
      dialog.close()
      onResult(result)
    })
  }
  dialog.showModal()
}

/** The entered text or the file's; null if the file is too large. */
async function textOf(form: HTMLFormElement): Promise<string | null> {
  const [file] = queryRequired<HTMLInputElement>(form, '[type=file]').files ?? []
  if (!file) return queryRequired<HTMLTextAreaElement>(form, '[name=text]').value
  return file.size > MAX_BYTES ? null : file.text()
}

/** Tries the text format, then a link inside the text, then the file format. */
function parse(text: string, shareIds: ShareIds): ImportResult | null {
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
