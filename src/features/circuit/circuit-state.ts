import { interpolate } from '../../lib/interpolate.ts'
import { SiteStore } from '../../lib/site-store.ts'
import { queryRequired, requireData, setText } from '../../lib/dom.ts'

type Texts = {
  state: string
  s1: { on: string; off: string }
  s2: { on: string; requested: string }
  words: Record<'on' | 'off' | 'requested', string>
}

/** Shows the ticks in a figure until the signal aborts: the switch turns off, the form is flagged. */
export function followTicks(figure: HTMLElement, signal: AbortSignal): void {
  if (signal.aborted) return
  const store = SiteStore.at(requireData(figure, 'storage'))
  const texts = JSON.parse(requireData(figure, 'texts')) as Texts
  const sync = () => show(figure, store, texts)
  store.follow(sync, signal)
  sync()
}

function show(figure: HTMLElement, store: SiteStore, { state, s1, s2, words }: Texts): void {
  const ticks = store.ticks()
  const isDone = (id: string) => ticks.get(id)?.state === 'done'
  const one = isDone('gen-ai-off') ? 'off' : 'on'
  const two = isDone('form-other-ai') ? 'requested' : 'on'
  Object.assign(figure.dataset, { s1: one, s2: two })
  setText(queryRequired(figure, '.card-s1 strong'), words[one])
  setText(queryRequired(figure, '.card-s2 strong'), words[two])
  setText(queryRequired(figure, '.circuit-state'), interpolate(state, { s1: s1[one], s2: s2[two] }))
}
