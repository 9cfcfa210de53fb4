import { parseCalendarDate } from '../../lib/calendar-date.ts'
import { listFragment, readFragment, stateFragment, type ShareIds } from './share-link.ts'
import { stateFile } from './state-file.ts'
import { stateText } from './state-text.ts'
import { interpolate } from '../../lib/interpolate.ts'
import { ImportDialog, type ImportDialogTexts } from './import-dialog.ts'
import { protocolPage, protocolText, type ProtocolTexts } from './checklist-protocol.ts'
import type { SiteStore } from '../../lib/site-store.ts'
import { copyText } from '../../lib/copy-text.ts'
import { loadPart } from '../../lib/load-part.ts'
import { localDay } from '../../lib/local-day.ts'
import { pageAddress } from '../../lib/page-address.ts'
import type { LiveRegion } from '../../lib/live-region.ts'
import { queryRequired } from '../../lib/dom.ts'
import { saveFile } from '../../lib/save-file.ts'
import { offerText } from '../../lib/text-to-copy.ts'
import { openImportForm, type ImportFormTexts } from './import-form.ts'
import { StepRow } from './step-row.ts'

/** All texts of sharing, importing and reminding. */
export type ShareTexts = ImportDialogTexts &
  ImportFormTexts & {
    protocol: ProtocolTexts
    reminder: Record<'title' | 'text' | 'noDay' | 'fileName', string>
  } & Record<
    | 'fileName' | 'copied' | 'saved' | 'qrCodeTooLong' | 'unreachable'
    | 'textHeading' | 'doneWord' | 'notApplicableWord',
    string
  > // prettier-ignore

/** Exports and imports lists and states; loaded on demand. */
export class ShareController {
  readonly #host: HTMLElement
  readonly #list: HTMLElement
  readonly #store: SiteStore
  readonly #texts: ShareTexts
  readonly #importDialog: ImportDialog
  readonly #liveRegion: LiveRegion

  constructor(host: HTMLElement, list: HTMLElement, store: SiteStore, texts: ShareTexts, liveRegion: LiveRegion) {
    this.#host = host
    this.#list = list
    this.#store = store
    this.#texts = texts
    this.#liveRegion = liveRegion
    this.#importDialog = new ImportDialog(host, list, store, this.#texts, (message) => this.#say(message))
  }

  /** Closes open dialogs and drops pending messages. */
  stop(): void {
    this.#importDialog.stop()
    for (const dialog of this.#host.querySelectorAll('dialog')) dialog.close()
  }

  /** Offers to import what the address holds; the dialog clears the address once it is answered. */
  importFragment(hash: string): void {
    const result = readFragment(hash, this.#shareIds)
    if (result) this.#importDialog.open(result, true)
  }

  async run(task: string): Promise<void> {
    const ticks = this.#store.read().ticks
    const link = () => this.#address + stateFragment(ticks, this.#shareIds)
    if (task === 'listLink') await this.#copy(this.#address + listFragment(this.#store.filter))
    if (task === 'stateLink') await this.#copy(link())
    if (task === 'qrCode') await this.#showQrCode(link())
    if (task === 'text') await this.#copy(this.#asText(link()))
    if (task === 'file') this.#save(this.#texts.fileName, 'application/json', stateFile(ticks, this.#store.filter))
    if (task === 'protocolFile') this.#saveProtocol()
    if (task === 'read')
      openImportForm(this.#host, this.#shareIds, this.#texts, (result) => this.#importDialog.open(result, false))
  }

  /** Offers the list as text where the browser did not answer a print command. */
  offerAsText(): void {
    this.#say(offerText(this.#host, 'print', this.#asText(this.#address)))
  }

  /** Renders the record of today's state, which only print shows. */
  fillProtocol(): void {
    const page = protocolPage(this.#rows, this.#store.read().ticks, this.#texts.protocol, this.#texts, localDay())
    queryRequired(this.#host, '.protocol').replaceChildren(...page)
  }

  /** Saves a reminder for a day of a date field; for null, in six months. */
  async remind(value: string | null): Promise<void> {
    const calendar = await this.#load(import('../../lib/reminder.ts'))
    if (!calendar) return
    const { reminderFile, sixMonthsAfter } = calendar
    const day = value === null ? sixMonthsAfter(localDay()) : parseCalendarDate(value)
    const { title, text, noDay, fileName } = this.#texts.reminder
    if (!day || day <= localDay()) return this.#say(noDay)
    const url = this.#address
    const event = {
      day,
      title,
      text: `${text} ${url}`,
      url,
      uid: `${day}-${new URL(url).host}`,
      stamp: new Date(),
    }
    this.#save(interpolate(fileName, { date: day }), 'text/calendar', reminderFile(event))
  }

  get #shareIds(): ShareIds {
    return new Map(StepRow.in(this.#list).map(({ id, shareId }) => [id, shareId]))
  }

  get #address(): string {
    return pageAddress(this.#host)
  }

  /** Steps that the filter shows. */
  get #rows(): StepRow[] {
    return StepRow.in(this.#list).filter(({ item }) => !item.hidden)
  }

  #asText(link: string): string {
    const { textHeading: heading, doneWord: done, notApplicableWord: na, open } = this.#texts
    return stateText(this.#rows, this.#store.read().ticks, { heading, done, na, open }, link)
  }

  #saveProtocol() {
    const { protocol } = this.#texts
    const text = protocolText(this.#rows, this.#store.read().ticks, protocol, this.#texts, localDay())
    this.#save(interpolate(protocol.fileName, { date: localDay() }), 'text/plain', text)
  }

  #save(name: string, type: string, text: string) {
    saveFile(name, type, text)
    offerText(this.#host, 'file', text)
    this.#say(interpolate(this.#texts.saved, { name }))
  }

  async #copy(text: string) {
    const copied = await copyText(text)
    this.#say(copied ? this.#texts.copied : offerText(this.#host, 'refused', text))
  }

  async #showQrCode(text: string) {
    const encoder = await this.#load(import('../../lib/qr-code.ts'))
    if (!encoder) return
    const qrCode = encoder.encodeQrCode(text)
    if (!qrCode) return this.#say(this.#texts.qrCodeTooLong)
    const drawing = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
    drawing.setAttribute('viewBox', `0 0 ${qrCode.size} ${qrCode.size}`)
    const path = document.createElementNS('http://www.w3.org/2000/svg', 'path')
    path.setAttribute('d', qrCode.path)
    drawing.append(path)
    const box = queryRequired<HTMLElement>(this.#host, '.qr-code')
    box.hidden = false
    box.replaceChildren(drawing)
    this.#say(box.ariaLabel ?? '')
  }

  #load = <T>(part: Promise<T>) => loadPart(part, () => this.#say(this.#texts.unreachable))

  #say(message: string) {
    this.#liveRegion.announce(message)
  }
}
