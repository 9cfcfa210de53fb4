import type { ReminderLetter } from '../../content/schemas/letter.ts'
import { inWords, parseCalendarDate, type CalendarDate } from '../../lib/calendar-date.ts'
import type { Today } from '../../lib/clock.ts'
import { followToday } from '../../lib/follow-today.ts'
import { deadlineWords } from './deadline-words.ts'
import { deadlineOf, type Region } from './deadline.ts'
import { receiptOf, type Fault, type Receipt, type Way } from './receipt.ts'
import { interpolate } from '../../lib/interpolate.ts'
import type { ReminderTexts } from '../../lib/save-reminder.ts'
import { pageAddress } from '../../lib/page-address.ts'
import { liveRegion, type Announce } from '../../lib/live-region.ts'
import { queryRequired, requireData, setText } from '../../lib/dom.ts'
import type { deadline } from './words.de.ts'

/** All texts of the result, in the page's language. */
export type DeadlineViewTexts = (typeof deadline)['result'] &
  Pick<typeof deadline, 'day' | 'faults' | 'said'> & { calendar: ReminderTexts; letter: ReminderLetter }

/** Renders the deadline from fields and clock until the signal aborts; loaded on demand, stores nothing. */
export class DeadlineView {
  readonly #host: HTMLElement
  readonly #texts: DeadlineViewTexts
  readonly #announce: Announce
  #today: Today = 'unknown'
  #said = ''
  #last: CalendarDate | undefined

  constructor(host: HTMLElement, signal: AbortSignal) {
    this.#host = host
    this.#texts = JSON.parse(requireData(host, 'texts')) as DeadlineViewTexts
    this.#announce = liveRegion(signal, host)
    for (const type of ['input', 'focusout']) host.addEventListener(type, this.#change, { signal })
    queryRequired(host, 'button').addEventListener('click', () => void this.#save(), { signal })
    followToday(signal, (today) => {
      this.#today = today
      this.#update()
    })
    this.#change()
  }

  /** Announces the result of an entry once; changes by the clock alone stay silent. */
  #change = () => {
    const message = this.#update()
    if (message !== this.#said) this.#announce(message)
    this.#said = message
  }

  /** Renders the result and returns it as a sentence. */
  #update(): string {
    const receipt = this.#receipt()
    // Partial input is not a valid date yet.
    const typing = this.#host.querySelector('[name=day]:focus, [name=transit]:focus')
    const fault = receipt.name === 'fault' && !typing ? receipt.fault : null
    this.#refuse(fault)
    queryRequired<HTMLElement>(this.#host, '.result').hidden = receipt.name !== 'day'
    if (receipt.name === 'day') return this.#answer(receipt)
    this.#fillLetter(this.#texts.letter)
    return fault ? this.#texts.faults[fault] : ''
  }

  /** The receipt from the fields; shows the fields that the way of sending needs. */
  #receipt(): Receipt {
    const [day, transit] = [this.#field('day'), this.#field('transit')]
    const way = queryRequired<HTMLInputElement>(this.#host, '[name=way]:checked').value as Way
    transit.parentElement!.hidden = way !== 'sent'
    setText(day.previousElementSibling!, this.#texts.day[way])
    const earliest = parseCalendarDate(requireData(this.#host, 'earliest'))
    if (!earliest) throw new Error(`<${this.#host.localName}>: data-earliest is no calendar day`)
    const entry = { way, day: day.value, transit: transit.value, impossible: day.validity.badInput }
    return receiptOf(entry, { earliest, today: this.#today })
  }

  #answer(receipt: Receipt & { name: 'day' }): string {
    const { lang } = document.documentElement
    const deadline = deadlineOf(receipt.day, this.#region, this.#today)
    const words = deadlineWords(deadline, receipt, this.#texts, lang)
    for (const [name, text] of Object.entries(words)) setText(queryRequired(this.#host, `.${name}`), text)
    setText(queryRequired(this.#host, '.counted'), this.#texts.counted[this.#region])
    this.#last = deadline.month.last
    queryRequired<HTMLElement>(this.#host, 'button').hidden = deadline.standing.name === 'after'
    this.#fillLetter({ receipt: inWords(receipt.day, lang), last: inWords(deadline.month.last, lang) })
    return `${interpolate(this.#texts.said, { date: words.last })} ${words.left}`
  }

  #refuse(fault: Fault | null) {
    for (const name of ['day', 'transit'])
      this.#field(name).ariaInvalid = String(fault !== null && (fault === 'transit') === (name === 'transit'))
    setText(queryRequired(this.#host, '.fault'), fault ? this.#texts.faults[fault] : '')
  }

  /** Puts both days into the letter further down the page. */
  #fillLetter({ receipt, last }: Pick<ReminderLetter, 'receipt' | 'last'>) {
    const letter = document.getElementById(requireData(this.#host, 'letterId'))
    if (!letter) throw new Error(`<${this.#host.localName}>: no letter`)
    const { text: template, law } = this.#texts.letter
    const text = interpolate(template, { receipt, last, law: law[this.#region] })
    setText(queryRequired(letter, '.text'), text)
    queryRequired<HTMLElement>(letter, 'copy-button').dataset['text'] = text
  }

  async #save() {
    const { saveReminder } = await import('../../lib/save-reminder.ts')
    const url = `${pageAddress(this.#host)}#frist-danach`
    if (this.#last) this.#announce(saveReminder(this.#host, this.#last, this.#texts.calendar, url, 'answer-'))
  }

  get #region(): Region {
    return queryRequired<HTMLSelectElement>(this.#host, '[name=region]').value as Region
  }

  #field(name: string): HTMLInputElement {
    return queryRequired(this.#host, `[name=${name}]`)
  }
}
