// @vitest-environment jsdom
import { expect, it, vi } from 'vitest'
import { queryRequired, requireData } from '../../lib/dom.ts'
import { openPage } from '../../testing/open-page.ts'
import './circuit-figure.element.ts'

const figure = () => queryRequired<HTMLElement>(document.documentElement, 'circuit-figure')
const shown = () => [figure().dataset['s1'], figure().dataset['s2']]

/** Another tab stores the state of these steps. */
function store(states: Record<string, 'done' | 'na'>): void {
  const ticks = Object.fromEntries(Object.entries(states).map(([id, state]) => [id, { state, on: '2026-11-01' }]))
  const key = requireData(figure(), 'storage')
  localStorage.setItem(key, JSON.stringify({ version: 1, ticks }))
  dispatchEvent(new StorageEvent('storage', { key }))
}

it('turns the switch off and flags the form once their steps are done, and back', async () => {
  await openPage('/')
  expect(shown()).toEqual([undefined, undefined])
  store({ 'gen-ai-off': 'done' })
  await vi.waitFor(() => expect(shown()).toEqual(['off', 'on']))
  store({ 'gen-ai-off': 'done', 'form-other-ai': 'done' })
  expect(shown()).toEqual(['off', 'sent'])
  store({ 'gen-ai-off': 'na', 'form-other-ai': 'done' })
  expect(shown()).toEqual(['on', 'sent'])
})

it('rests while it is out of the page', async () => {
  await openPage('/')
  store({ 'gen-ai-off': 'done' })
  await vi.waitFor(() => expect(shown()).toEqual(['off', 'on']))
  const out = figure()
  const parent = out.parentElement!
  out.remove()
  localStorage.clear()
  dispatchEvent(new StorageEvent('storage', { key: null }))
  expect(out.dataset['s1']).toBe('off')
  parent.append(out)
  expect(shown()).toEqual(['off', 'on'])
  store({})
  await vi.waitFor(() => expect(shown()).toEqual(['on', 'on']))
})
