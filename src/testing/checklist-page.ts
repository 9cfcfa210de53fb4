import { vi } from 'vitest'
import { StepRow } from '../features/checklist/step-row.ts'
import { queryRequired } from '../lib/dom.ts'
import { SiteStore } from '../lib/site-store.ts'
import { openPage } from './open-page.ts'

export const key = 'ki-training-aus:v1/'

export const list = () => queryRequired<HTMLElement>(document.body, 'settings-checklist')
export const find = <E extends HTMLElement = HTMLElement>(selector: string) => queryRequired<E>(list(), selector)
export const row = (id: string) => new StepRow(find(`#${id}`))
/** The steps that the filter shows. */
export const shownRows = () => StepRow.in(list()).filter(({ item }) => !item.closest('[hidden]'))

/** What is announced once it has been quiet for a moment. */
export const said = () => (vi.advanceTimersByTime(1000), queryRequired(document.body, '[role=status]').textContent)

export type Ticks = Record<string, { state: string; on: string }>
export const done = (on: string) => ({ state: 'done', on })
export const na = (on: string) => ({ state: 'na', on })
export const stored = () => JSON.parse(localStorage.getItem(key) ?? '{"ticks":{}}') as { ticks: Ticks }

/** What another tab stores, later than this one. */
export function store(text: string): string {
  vi.advanceTimersByTime(2001)
  localStorage.setItem(key, text)
  dispatchEvent(new StorageEvent('storage', { key, newValue: text }))
  return text
}

/** Opens the list at a moment as somebody who has never been there. */
export async function openList(now: string): Promise<void> {
  vi.useFakeTimers({ now: new Date(now) })
  Element.prototype.scrollIntoView = vi.fn()
  // The list of the test before follows no more.
  document.body.replaceChildren()
  SiteStore.at(key).forget()
  SiteStore.at(key).view(null)
  await openPage('/checkliste/')
}

export function closeList(): void {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  vi.useRealTimers()
}
