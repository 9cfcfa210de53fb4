// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { de } from '../i18n/de.ts'
import { queryRequired } from '../lib/dom.ts'
import { openPage } from '../testing/open-page.ts'
import './copy-button.element.ts'

const writeText = vi.fn<(text: string) => Promise<void>>()
const setClipboard = (clipboard: object | undefined) =>
  Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true })
const copyButton = () => queryRequired<HTMLElement>(document.documentElement, 'copy-button')
const button = () => queryRequired<HTMLButtonElement>(copyButton(), 'button')

/** What the button shows, and what it is called. */
const looks = () => [button().textContent?.trim(), button().ariaLabel]

beforeEach(() => {
  vi.useFakeTimers()
  setClipboard({ writeText: writeText.mockReset() })
})
afterEach(() => vi.useRealTimers())

it.each([
  ['confirms for a moment what it has copied', async () => {}, de.copy.copied],
  ['says so where the browser refuses', () => Promise.reject(new Error('refused')), de.copy.failed],
])('%s', async (_, write, message) => {
  await openPage('/team/')
  const before = looks()
  writeText.mockImplementation(write)
  button().click()
  await vi.advanceTimersByTimeAsync(400)
  expect(writeText).toHaveBeenCalledExactlyOnceWith(copyButton().dataset['text'])
  expect(looks()).toEqual([message, null])
  expect(document.querySelector('[role=status]')?.textContent).toBe(message)
  await vi.runAllTimersAsync()
  expect(looks()).toEqual(before)
})

it('stays hidden where there is no clipboard', async () => {
  setClipboard(undefined)
  await openPage('/team/')
  expect(button().hidden).toBe(true)
})
