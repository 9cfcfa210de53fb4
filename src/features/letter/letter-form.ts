import { queryRequired, setText } from '../../lib/dom.ts'
import { localDay } from '../../lib/local-day.ts'
import { fitOf, fitsAboveRecipient } from './address-fit.ts'
import { isChanged } from './form-changes.ts'
import { envelopeOf, type Letter } from './letter.ts'
import { parseEntries, type Entries } from './letter-entries.ts'

/** The form of a letter: what it holds, and what it says about that. */
export class LetterForm {
  readonly #form: HTMLFormElement
  #touched = false
  /** What storage has filled the form with; null while that is nothing. */
  #filled: string | null = null

  constructor(form: HTMLFormElement) {
    this.#form = form
    this.#openFilledFolds()
  }

  /** Whether the reader has entered something since the page, or storage, filled the form. */
  get touched(): boolean {
    return (this.#touched ||= this.#filled === null ? isChanged(this.#form) : this.#filled !== this.#text)
  }

  get remember(): HTMLInputElement {
    return queryRequired(this.#form, '[name=remember]')
  }

  get entries(): Entries {
    return parseEntries(Object.fromEntries(new FormData(this.#form)))
  }

  /** The entries with the day of writing where the reader has chosen none. */
  get dated(): Entries {
    const { entries } = this
    return { ...entries, day: entries.day ?? parseEntries({ day: localDay() }).day }
  }

  touch(): void {
    this.#touched = true
  }

  /** Notes that what the form holds is stored: the reader has entered nothing since. */
  settle(): void {
    this.#touched = false
    this.#filled = this.#text
  }

  /** Notes that nothing is stored any more: whatever the page did not come with is then the reader's. */
  release(): void {
    this.#filled = null
  }

  /** Shows saved entries instead of what the form holds. */
  fill(entries: Entries): void {
    for (const [name, value] of Object.entries(entries)) {
      const field = this.#form.elements.namedItem(name) as HTMLInputElement | RadioNodeList
      if (typeof value === 'boolean') (field as HTMLInputElement).checked = value
      else field.value = value ?? ''
    }
    this.settle()
    this.#openFilledFolds()
  }

  /** Sums up the folded fields, and says which address is too long for its field on paper. */
  describe(letter: Letter, today: string): void {
    const { selectedOptions } = queryRequired<HTMLSelectElement>(this.#form, '[name=language]')
    const words = { today, language: selectedOptions[0]!.text, locale: document.documentElement.lang }
    setText(queryRequired(this.#form, '.envelope'), envelopeOf(this.entries, words))
    const tooLong = {
      address: fitOf(letter.sender, 'sender') === 'over' || !fitsAboveRecipient(letter.returnLine),
      recipient: fitOf(letter.recipient, 'recipient') === 'over',
    }
    for (const [name, over] of Object.entries(tooLong))
      queryRequired<HTMLElement>(this.#form, `#letter-${name}-limit`).hidden = !over
  }

  get #text(): string {
    return JSON.stringify(this.entries)
  }

  /** Entries must not hide in a fold when the browser or storage brings them back. */
  #openFilledFolds(): void {
    for (const fold of this.#form.querySelectorAll('details'))
      fold.open ||= [...fold.querySelectorAll<HTMLInputElement>('input, textarea')].some(
        ({ value, defaultValue }) => value !== defaultValue,
      )
  }
}
