import type { LetterSentences } from '../../content/schemas/letter.ts'
import { composeLetter, formText, letterText, mailDraft, type Letter } from './letter.ts'
import { parseEntries, type Entries } from './letter-entries.ts'
import { SiteStore } from '../../lib/site-store.ts'
import { copyText } from '../../lib/copy-text.ts'
import { renderLetter } from './render-letter.ts'
import { LetterPersistence } from './letter-persistence.ts'
import { localDay } from '../../lib/local-day.ts'
import { LiveRegion } from '../../lib/live-region.ts'
import { queryRequired, requireData, setText } from '../../lib/dom.ts'

type Texts = Record<
  'preview' | 'copied' | 'copyByHand' | 'nothing' | 'unreachable' | 'remembered' | 'forgotten' | 'notRemembered',
  string
>

/** Renders the letter from the form and prints, copies or mails it; loaded on demand. */
export class LetterController {
  readonly #host: HTMLElement
  readonly #form: HTMLFormElement
  readonly #persistence: LetterPersistence
  readonly #texts: Texts
  readonly #liveRegion: LiveRegion
  readonly #sentences = new Map<string, LetterSentences>()

  /** Works until the signal aborts. */
  constructor(host: HTMLElement, signal: AbortSignal) {
    this.#host = host
    this.#form = queryRequired(host, 'form')
    const store = SiteStore.at(requireData(host, 'storage'))
    this.#persistence = new LetterPersistence(store)
    this.#texts = JSON.parse(requireData(host, 'texts')) as Texts
    this.#liveRegion = new LiveRegion(host)
    queryRequired<HTMLInputElement>(host, '[name=day]').value ||= localDay()
    store.follow(this.#sync, signal)
    addEventListener('afterprint', this.#endPrint, { signal })
    signal.addEventListener('abort', () => {
      this.#liveRegion.stop()
      this.#endPrint()
    })
    // What was ticked or typed while this module loaded must stay.
    const typed = this.#form.querySelector<HTMLInputElement>(':is(input, textarea):focus')
    const value = typed?.value
    if (this.#persistence.read()) this.#sync()
    if (typed && value !== undefined && value !== typed.defaultValue) typed.value = value
  }

  /** Handles input and clicks of the host. */
  handleEvent({ type, target }: Event): void {
    if (type === 'input') {
      if (target === this.#remember) this.#changeRemember()
      else if (this.#remember.checked) this.#persistence.save(this.#entries)
      void this.#show()
    }
    const task = type === 'click' && (target as Element).closest('button')?.dataset['task']
    if (task) void this.#run(task)
  }

  async #run(task: string): Promise<void> {
    const letter = await this.#show()
    if (!letter) return
    if (task === 'print') this.#print()
    if (task === 'letter') await this.#copy(letterText(letter))
    if (task === 'form') await this.#copy(formText(letter))
    if (task === 'mail') this.#openDraft(letter)
  }

  get #remember(): HTMLInputElement {
    return queryRequired(this.#form, '[name=remember]')
  }

  get #entries(): Entries {
    return parseEntries(Object.fromEntries(new FormData(this.#form)))
  }

  /** Renders the letter; null where its sentences cannot be loaded. */
  async #show(): Promise<Letter | null> {
    const sentences = await this.#sentencesIn(this.#entries.language)
    if (!sentences) {
      this.#liveRegion.announce(this.#texts.unreachable)
      return null
    }
    const entries = this.#entries
    const letter = composeLetter(entries, sentences)
    renderLetter(queryRequired(this.#host, '.letter-page'), letter, entries.language)
    const asks = letter.subject !== sentences.subject.none
    setText(queryRequired(this.#host, 'figcaption'), asks ? this.#texts.preview : this.#texts.nothing)
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

  #print() {
    document.documentElement.dataset['print'] = 'letter'
    print()
  }

  #endPrint = () => {
    const { dataset } = document.documentElement
    if (dataset['print'] === 'letter') delete dataset['print']
  }

  async #copy(text: string) {
    queryRequired<HTMLElement>(this.#host, '.out').hidden = false
    const out = queryRequired<HTMLTextAreaElement>(this.#host, '.out textarea')
    out.value = text
    const copied = await copyText(text)
    if (!copied) out.select()
    this.#liveRegion.announce(copied ? this.#texts.copied : this.#texts.copyByHand)
  }

  #openDraft(letter: Letter) {
    const link = document.createElement('a')
    link.href = mailDraft(letter)
    this.#host.append(link)
    link.click()
    link.remove()
  }

  #changeRemember() {
    const { checked } = this.#remember
    if (checked) this.#persistence.save(this.#entries)
    else this.#persistence.forget()
    this.#sync()
    const { remembered, forgotten, notRemembered } = this.#texts
    const done = this.#remember.checked === checked
    this.#liveRegion.announce(done ? (checked ? remembered : forgotten) : notRemembered)
  }

  /** Shows what is stored, also after changes in another tab. */
  #sync = () => {
    const saved = this.#persistence.read()
    this.#remember.checked = saved !== null
    if (!saved || JSON.stringify(saved) === JSON.stringify({ ...this.#entries, day: null })) return
    this.#fill(saved)
    void this.#show()
  }

  #fill(entries: Entries) {
    for (const [name, value] of Object.entries(entries)) {
      const field = queryRequired<HTMLInputElement>(this.#form, `[name=${name}]`)
      if (typeof value === 'boolean') field.checked = value
      else if (value !== null) field.value = value
    }
  }
}
