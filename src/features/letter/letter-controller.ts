import type { LetterSentences } from '../../content/schemas/letter.ts'
import { queryRequired, requireData, setText } from '../../lib/dom.ts'
import { liveRegion, type Announce } from '../../lib/live-region.ts'
import { onDemand } from '../../lib/on-demand.ts'
import { asksForSomething, composeLetter, type Letter } from './letter.ts'
import { letterLanguages } from './letter-entries.ts'
import { LetterForm } from './letter-form.ts'
import { handOut, type Task } from './letter-output.ts'
import { LetterSync } from './letter-sync.ts'
import type { LetterElementTexts } from './objection-letter.element.ts'
import { renderLetter } from './render-letter.ts'
import { warnOfLoss } from './warn-of-loss.ts'

/** Renders the letter from the form, has it kept and hands it out; loaded on demand. */
export class LetterController {
  readonly #host: HTMLElement
  readonly #form: LetterForm
  readonly #sync: LetterSync
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
    const [form, texts, announce] = [this.#form, this.#texts, this.#announce]
    this.#sync = new LetterSync({ host, form, texts, announce, render: () => void this.#show() }, signal)
    warnOfLoss(signal, () => form.touched && !form.remember.checked && !this.#handedOut)
    if (form.touched) void this.#show()
  }

  /** Handles input and clicks of the host. */
  handleEvent(event: Event): void {
    const { type, target } = event
    if (type === 'input' && target === this.#form.remember) this.#sync.changeRemember()
    else if (type === 'input') this.#edit()
    const task = type === 'click' && (target as Element).closest('button')?.dataset['task']
    if (task === 'take-stored') this.#sync.takeStored()
    else if (task === 'undo-take') this.#sync.undoTake(event as MouseEvent)
    else if (task) void this.#run(task as Task)
  }

  #edit() {
    this.#sync.edit()
    this.#handedOut = false
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
    setText(queryRequired(this.#host, '.letter > summary'), asksForSomething(entries) ? preview : nothing)
    this.#form.describe(letter, today)
    return letter
  }
}

/** The letter's sentences in a language; throws where they cannot be had. */
async function fetchSentences(host: HTMLElement, language: string): Promise<LetterSentences> {
  const answer = await fetch(`${requireData(host, 'letters')}${language}.json`)
  if (!answer.ok) throw new Error(`${language}: ${answer.status}`)
  return (await answer.json()) as LetterSentences
}
