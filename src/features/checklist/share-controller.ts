import { parseCalendarDate } from '../../lib/calendar-date.ts'
import { copyText } from '../../lib/copy-text.ts'
import { queryRequired, requireData } from '../../lib/dom.ts'
import { interpolate } from '../../lib/interpolate.ts'
import type { Announce } from '../../lib/live-region.ts'
import { localDay } from '../../lib/local-day.ts'
import { pageAddress } from '../../lib/page-address.ts'
import { saveFile } from '../../lib/save-file.ts'
import { SiteStore } from '../../lib/site-store.ts'
import type { Tick } from '../../lib/stored.ts'
import { offerText } from '../../lib/text-to-copy.ts'
import { protocolOf, protocolPage, protocolText } from './checklist-protocol.ts'
import type { ChecklistTexts } from './element-texts.ts'
import { ImportDialog } from './import-dialog.ts'
import { openImportForm } from './import-form.ts'
import type { ShareContext } from './import-question.ts'
import { listFragment, readFragment, stateFragment, type ShareIds } from './share-link.ts'
import type { ShareWords } from './share-words.de.ts'
import { showQrCode } from './state-qr-code.ts'
import { stateFile } from './state-file.ts'
import { stateText } from './state-text.ts'
import { StepRow } from './step-row.ts'

/** Exports and imports lists and states; loaded on demand. */
export class ShareController {
  readonly #context: ShareContext
  readonly #importDialog: ImportDialog
  /** Draws the code on screen again, once there is one. */
  #qrCode: (() => boolean) | undefined

  /** Works on the checklist around the host until the signal aborts. */
  constructor(host: HTMLElement, words: ShareWords, say: Announce, signal: AbortSignal) {
    const list = host.closest<HTMLElement>('settings-checklist')!
    const store = SiteStore.at(requireData(host, 'storage'))
    const { state: tickLabels } = JSON.parse(requireData(list, 'texts')) as ChecklistTexts
    this.#context = { host, list, store, words, tickLabels, say }
    this.#importDialog = new ImportDialog(this.#context, signal)
    store.follow(() => this.#qrCode?.(), signal)
    signal.addEventListener('abort', () => {
      for (const dialog of host.querySelectorAll('dialog')) dialog.close()
    })
  }

  /** Offers to import what the address holds; the dialog clears the address once it is answered. */
  importFragment(hash: string): void {
    const result = readFragment(hash, this.#shareIds)
    if (result) this.#importDialog.open(result, true)
  }

  /** Does what a button's `data-task` names. */
  async run(task: string): Promise<void> {
    const { host, store, words } = this.#context
    if (task === 'listLink') await this.#copy(this.#address + listFragment(store.filter))
    if (task === 'stateLink') await this.#copy(this.#stateLink)
    if (task === 'qrCode') await this.#showQrCode()
    if (task === 'text') await this.#copy(this.#asText(this.#stateLink, store.read().ticks))
    if (task === 'file') this.#save(words.sharing.fileName, 'application/json', stateFile(store.read().ticks))
    if (task === 'protocolFile' && this.#showsOwn())
      this.#save(
        interpolate(words.protocol.fileName, { date: localDay() }),
        'text/plain',
        protocolText(this.#protocol),
      )
    if (task === 'halfYear') await this.remind(null)
    if (task === 'read')
      openImportForm(host, this.#shareIds, words.sharing, (result) => this.#importDialog.open(result, false))
  }

  /** Offers the list on screen as text where the browser did not answer a print command. */
  offerAsText(): void {
    const { host, store, say } = this.#context
    say(offerText(host, 'print', this.#asText(this.#address, store.ticks())))
  }

  /**
   * Renders the record of one's own state today, which only print shows. False while somebody else's list is on
   * screen, which the reader is told.
   */
  fillProtocol(): boolean {
    if (!this.#showsOwn()) return false
    queryRequired(this.#context.host, '.protocol').replaceChildren(...protocolPage(this.#protocol))
    return true
  }

  /** Saves a reminder for a day of a date field; for null, in six months. */
  async remind(value: string | null): Promise<void> {
    const { host, words, say } = this.#context
    const part = await import('../../lib/save-reminder.ts').catch(this.#unreachable)
    if (!part) return
    const day = value === null ? part.sixMonthsAfter(localDay()) : parseCalendarDate(value)
    if (!day || day <= localDay()) return say(words.reminder.noDay)
    say(part.saveReminder(host, day, words.reminder, this.#address))
  }

  get #shareIds(): ShareIds {
    return new Map(StepRow.in(this.#context.list).map(({ id, shareId }) => [id, shareId]))
  }

  get #stateLink(): string {
    return this.#address + stateFragment(this.#context.store.read().ticks, this.#shareIds)
  }

  get #address(): string {
    return pageAddress(this.#context.host)
  }

  /** A record is signed: it is of nobody else's list, and not of another one than that on screen. */
  #showsOwn(): boolean {
    const { store, words, say } = this.#context
    if (store.viewing) say(words.protocol.viewing)
    return !store.viewing
  }

  /** Steps that the filter shows, and those that were dealt with before another one was chosen. */
  #rowsOf(ticks: ReadonlyMap<string, Tick>): StepRow[] {
    return StepRow.in(this.#context.list).filter(({ item, id }) => !item.hidden || ticks.has(id))
  }

  get #protocol() {
    const { store, words, tickLabels } = this.#context
    const { ticks } = store.read()
    return protocolOf(this.#rowsOf(ticks), ticks, words.protocol, tickLabels, localDay())
  }

  #asText(link: string, ticks: ReadonlyMap<string, Tick>): string {
    const { words, tickLabels } = this.#context
    const { textHeading: heading, doneWord: done, notApplicableWord: na } = words.sharing
    return stateText(this.#rowsOf(ticks), ticks, { heading, done, na, open: tickLabels.open }, link)
  }

  #save(name: string, type: string, text: string) {
    this.#context.say(saveFile(this.#context.host, name, type, text))
  }

  async #copy(text: string) {
    const { host, words, say } = this.#context
    say((await copyText(text)) ? words.sharing.copied : offerText(host, 'refused', text))
  }

  async #showQrCode() {
    const { host, words: { sharing }, say } = this.#context // prettier-ignore
    const part = await import('../../lib/qr-code.ts').catch(this.#unreachable)
    if (!part) return
    const box = queryRequired<HTMLElement>(host, '.qr-code')
    this.#qrCode = () => showQrCode(box, part.encodeQrCode(this.#stateLink))
    say(this.#qrCode() ? (box.ariaLabel ?? '') : sharing.qrCodeTooLong)
    box.scrollIntoView({ block: 'nearest' })
  }

  #unreachable = (): null => {
    this.#context.say(this.#context.words.sharing.unreachable)
    return null
  }
}
