import type { LetterSentences } from '../../content/schemas/letter.ts'
import { queryRequired, requireData, setText } from '../../lib/dom.ts'
import { LiveRegion } from '../../lib/live-region.ts'
import { SiteStore } from '../../lib/site-store.ts'
import { asksForSomething, composeLetter, type Letter } from './letter.ts'
import { LetterForm } from './letter-form.ts'
import { handOut, type Task } from './letter-output.ts'
import { LetterPersistence } from './letter-persistence.ts'
import type { LetterElementTexts } from './objection-letter.element.ts'
import { renderLetter } from './render-letter.ts'

/** Renders the letter from the form, keeps it and hands it out; loaded on demand. */
export class LetterController {
  readonly #host: HTMLElement
  readonly #form: LetterForm
  readonly #persistence: LetterPersistence
  readonly #texts: LetterElementTexts
  readonly #liveRegion: LiveRegion
  readonly #sentences = new Map<string, LetterSentences>()
  #handedOut = false
  #returnable = false

  /** Works until the signal aborts. */
  constructor(host: HTMLElement, signal: AbortSignal) {
    this.#host = host
    this.#form = new LetterForm(queryRequired(host, 'form'))
    this.#texts = JSON.parse(requireData(host, 'texts')) as LetterElementTexts
    this.#liveRegion = new LiveRegion(host)
    const store = SiteStore.at(requireData(host, 'storage'))
    this.#persistence = new LetterPersistence(store)
    store.follow(this.#sync, signal)
    document.addEventListener('click', this.#noteLink, { signal })
    addEventListener('beforeunload', this.#warnOfLoss, { signal })
    signal.addEventListener('abort', () => this.#liveRegion.stop())
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
    if (letter) this.#liveRegion.announce(await handOut(this.#host, task, letter, this.#texts.copied))
  }

  /** Renders the letter; null where its sentences cannot be loaded. */
  async #show(): Promise<Letter | null> {
    const sentences = await this.#sentencesIn(this.#form.entries.language)
    if (!sentences) {
      this.#liveRegion.announce(this.#texts.unreachable)
      return null
    }
    const entries = this.#form.dated
    const letter = composeLetter(entries, sentences)
    renderLetter(queryRequired(this.#host, '.letter-page'), letter, entries.language)
    const { preview, nothing } = this.#texts
    setText(queryRequired(this.#host, 'figcaption'), asksForSomething(entries) ? preview : nothing)
    this.#form.describe(letter, this.#texts.today)
    return letter
  }

  async #sentencesIn(language: string): Promise<LetterSentences | undefined> {
    try {
      if (!this.#sentences.has(language)) {
        const answer = await fetch(`${requireData(this.#host, 'letters')}${language}.json`)
        if (answer.ok) this.#sentences.set(language, (await answer.json()) as LetterSentences)
      }
    } catch {
      // Offline: the caller says so, and the next action tries again.
    }
    return this.#sentences.get(language)
  }

  #changeRemember() {
    const { checked } = this.#form.remember
    if (checked) this.#persistence.save(this.#form.entries)
    else this.#persistence.forget()
    this.#sync()
    const { remembered, forgotten, notRemembered } = this.#texts
    const done = this.#form.remember.checked === checked
    this.#liveRegion.announce(done ? (checked ? remembered : forgotten) : notRemembered)
  }

  /** Follows what is stored, also after changes in another tab, but never over what the reader has entered here. */
  #sync = () => {
    const saved = this.#persistence.read()
    const differs = saved !== null && JSON.stringify(saved) !== JSON.stringify(this.#form.entries)
    const conflict = differs && this.#form.touched
    const notice = queryRequired<HTMLElement>(this.#host, '.conflict')
    if (conflict && notice.hidden) this.#liveRegion.announce(this.#texts.conflict)
    notice.hidden = !conflict
    this.#form.remember.checked = saved !== null && !conflict
    if (differs && !conflict) this.#fill(saved)
  }

  #takeStored() {
    const saved = this.#persistence.read()
    if (saved) this.#fill(saved)
    this.#sync()
  }

  #fill(entries: Parameters<LetterForm['fill']>[0]) {
    this.#form.fill(entries)
    void this.#show()
  }

  /** Every link but that to the other language leads to where the browser's way back brings everything back. */
  #noteLink = ({ target }: Event) => {
    const link = (target as Element).closest<HTMLAnchorElement>('a[href]')
    this.#returnable = link !== null && !(link.hreflang && link.hostname === location.hostname)
  }

  /** Has the browser ask before entries are lost that are neither saved nor printed, copied or mailed. */
  #warnOfLoss = (event: BeforeUnloadEvent) => {
    const lost = this.#form.touched && !this.#form.remember.checked && !this.#handedOut
    if (lost && !this.#returnable) event.preventDefault()
  }
}
