import type { LetterSentences } from '../../content/schemas/letter.ts'
import { queryRequired, requireData, setText } from '../../lib/dom.ts'
import { liveRegion, type Announce } from '../../lib/live-region.ts'
import { onDemand } from '../../lib/on-demand.ts'
import { SiteStore } from '../../lib/site-store.ts'
import { asksForSomething, composeLetter, type Letter } from './letter.ts'
import { letterLanguages, type Entries } from './letter-entries.ts'
import { LetterForm } from './letter-form.ts'
import { handOut, type Task } from './letter-output.ts'
import { LetterPersistence } from './letter-persistence.ts'
import type { LetterElementTexts } from './objection-letter.element.ts'
import { renderLetter } from './render-letter.ts'
import { warnOfLoss } from './warn-of-loss.ts'

/** Renders the letter from the form, keeps it and hands it out; loaded on demand. */
export class LetterController {
  readonly #host: HTMLElement
  readonly #form: LetterForm
  readonly #persistence: LetterPersistence
  readonly #texts: LetterElementTexts
  readonly #announce: Announce
  readonly #sentences: Record<string, () => Promise<LetterSentences | null>>
  #handedOut = false

  /** Works until the signal aborts. */
  constructor(host: HTMLElement, signal: AbortSignal) {
    this.#host = host
    this.#form = new LetterForm(queryRequired(host, 'form'))
    this.#texts = JSON.parse(requireData(host, 'texts')) as LetterElementTexts
    this.#announce = liveRegion(signal, host)
    const fail = () => this.#announce(this.#texts.unreachable)
    const sentencesIn = (language: string) => onDemand(() => fetchSentences(host, language), fail)
    this.#sentences = Object.fromEntries(letterLanguages.map((one) => [one, sentencesIn(one)]))
    const store = SiteStore.at(requireData(host, 'storage'))
    this.#persistence = new LetterPersistence(store)
    store.follow(this.#sync, signal)
    warnOfLoss(signal, () => this.#form.touched && !this.#form.remember.checked && !this.#handedOut)
    // What was ticked while this module loaded must stay.
    if (this.#persistence.read()) this.#sync()
    if (this.#form.touched) void this.#show()
  }

  /** Handles input and clicks of the host. */
  handleEvent({ type, target }: Event): void {
    if (type === 'input' && target === this.#form.remember) this.#changeRemember()
    else if (type === 'input') this.#edit()
    const task = type === 'click' && (target as Element).closest('button')?.dataset['task']
    if (task === 'take-stored') this.#takeStored()
    else if (task) void this.#run(task as Task)
  }

  #edit() {
    this.#form.touch()
    this.#handedOut = false
    if (this.#form.remember.checked) this.#persistence.save(this.#form.entries)
    void this.#show()
  }

  async #run(task: Task): Promise<void> {
    const letter = await this.#show()
    this.#handedOut ||= letter !== null
    if (letter) this.#announce(await handOut(this.#host, task, letter, this.#texts.copied))
  }

  /** Renders the letter; null where its sentences cannot be loaded. */
  async #show(): Promise<Letter | null> {
    const sentences = await this.#sentences[this.#form.entries.language]!()
    if (!sentences) return null
    const entries = this.#form.dated
    const letter = composeLetter(entries, sentences)
    renderLetter(queryRequired(this.#host, '.letter-page'), letter, entries.language)
    const { preview, nothing, today } = this.#texts
    setText(queryRequired(this.#host, 'figcaption'), asksForSomething(entries) ? preview : nothing)
    this.#form.describe(letter, today)
    return letter
  }

  #changeRemember() {
    const { checked } = this.#form.remember
    if (checked) this.#persistence.save(this.#form.entries)
    else this.#persistence.forget()
    this.#sync()
    const { remembered, forgotten, notRemembered } = this.#texts
    const done = this.#form.remember.checked === checked
    this.#announce(done ? (checked ? remembered : forgotten) : notRemembered)
  }

  /** Follows what is stored, also after changes in another tab, but never over what the reader has entered here. */
  #sync = () => {
    const saved = this.#persistence.read()
    const differs = saved !== null && JSON.stringify(saved) !== JSON.stringify(this.#form.entries)
    const conflict = differs && this.#form.touched
    const notice = queryRequired<HTMLElement>(this.#host, '.conflict')
    if (conflict && notice.hidden) this.#announce(this.#texts.conflict)
    notice.hidden = !conflict
    this.#form.remember.checked = saved !== null && !conflict
    if (differs && !conflict) this.#fill(saved)
  }

  #takeStored() {
    const saved = this.#persistence.read()
    if (saved) this.#fill(saved)
    this.#sync()
  }

  #fill(entries: Entries) {
    this.#form.fill(entries)
    void this.#show()
  }
}

/** The letter's sentences in a language; throws where they cannot be had. */
async function fetchSentences(host: HTMLElement, language: string): Promise<LetterSentences> {
  const answer = await fetch(`${requireData(host, 'letters')}${language}.json`)
  if (!answer.ok) throw new Error(`${language}: ${answer.status}`)
  return (await answer.json()) as LetterSentences
}
