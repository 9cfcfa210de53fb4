// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { readList } from '../../content/read-list.ts'
import { letterSchema } from '../../content/schemas/letter.ts'
import { de } from '../../i18n/de.ts'
import { queryRequired } from '../../lib/dom.ts'
import { openPage } from '../../testing/open-page.ts'
import './objection-letter.element.ts'

const { says } = de.letter
const sentences = new Map(
  readList('letter', letterSchema).map(({ id, sentences }) => [`/letter/${id}.json`, sentences]),
)
const german = sentences.get('/letter/de.json')!
let key = ''

const host = () => queryRequired<HTMLElement>(document.body, 'objection-letter')
const form = () => queryRequired<HTMLFormElement>(host(), 'form')
const control = (name: string) => form().elements.namedItem(name) as HTMLInputElement
const button = (task: string) => queryRequired<HTMLButtonElement>(host(), `[data-task=${task}]`)
const letter = () => queryRequired(host(), '.letter-page').textContent
const conflict = () => !queryRequired<HTMLElement>(host(), '.conflict').hidden
const stored = () => (JSON.parse(localStorage.getItem(key) ?? '{}') as { letter?: Record<string, unknown> }).letter
const copyable = () => queryRequired<HTMLTextAreaElement>(host(), '.text-to-copy textarea')
const shows = (text: string) => soon(() => expect(letter()).toContain(text))
const hears = (text: string) => soon(() => expect(host().querySelector('[role=status]')?.textContent).toBe(text))

/** Lets time pass until something holds. */
async function soon(check: () => void) {
  for (let passed = 0; ; passed += 50)
    try {
      return check()
    } catch (error) {
      if (passed > 3000) throw error
      await vi.dynamicImportSettled()
      await vi.advanceTimersByTimeAsync(50)
    }
}

function type(name: string, value: string) {
  control(name).value = value
  control(name).dispatchEvent(new InputEvent('input', { bubbles: true }))
}
const tick = (name: string) => control(name).click()
const store = (saved: unknown, more = {}) =>
  localStorage.setItem(key, JSON.stringify({ version: 1, ticks: {}, letter: saved, ...more }))
/** What another tab does. */
function storeElsewhere(saved: unknown, more = {}) {
  store(saved, more)
  dispatchEvent(new StorageEvent('storage', { key }))
}
/** Whether the browser asks before the page is left. */
const asks = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }))
/** Puts the element in again, as a visit that finds something stored. */
function again() {
  const element = host()
  element.replaceWith(element)
}

beforeEach(async () => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  vi.useFakeTimers()
  await openPage('/widerspruch/')
  // A page has one store for each key.
  host().dataset['storage'] = key = crypto.randomUUID()
  vi.stubGlobal('fetch', (address: string) => Promise.resolve(Response.json(sentences.get(address))))
})

afterEach(() => void vi.useRealTimers())

it('writes what is entered, as text, dated today unless another day is chosen', async () => {
  type('name', '<b>Erika</b>\u202e')
  await shows('<b>Erika</b>')
  expect(letter()).toContain(new Intl.DateTimeFormat('de', { dateStyle: 'long' }).format(new Date()))
  expect(host().querySelector('.letter-page b')).toBeNull()
  type('day', '2026-01-02')
  type('address', 'شارع الزهور 12\n51147 Köln')
  await shows('2. Januar 2026')
  expect([...host().querySelectorAll('.return bdi')].map((one) => one.textContent)).toHaveLength(3)
  expect(queryRequired(form(), '.envelope').textContent).toMatch(/IRLAND\n2. Januar 2026, Deutsch$/)
  expect(queryRequired<HTMLElement>(host(), '.letter-page').translate).toBe(false)
  for (const name of ['content', 'other', 'research', 'affiliates']) tick(name)
  await soon(() => expect(host().querySelector('.letter > summary')?.textContent).toBe(says.nothing))
})

it('keeps what is long, and says beside the field what its place on paper does not hold', async () => {
  const long = {
    address: 'Institut für Datenschutz\n'.repeat(12),
    profile: `https://example.org/${'x'.repeat(400)}`,
  }
  type('address', long.address)
  type('profile', long.profile)
  type('reason', 'Grund. '.repeat(2000))
  tick('remember')
  await hears(says.remembered)
  expect(stored()).toMatchObject({
    address: long.address.trim(),
    profile: long.profile,
    reason: 'Grund. '.repeat(2000).trim(),
  })
  expect(control('address').value).toBe(long.address)
  expect(letter()).toContain('Grund. '.repeat(2000).trim())
  const limits = [...form().querySelectorAll<HTMLElement>('[id$=-limit]')].map(({ id, hidden }) => [id, hidden])
  expect(limits).toEqual([
    ['letter-address-limit', false],
    ['letter-recipient-limit', true],
  ])
})

it('shows what the browser brings back, unfolded', async () => {
  control('reason').value = 'Mein Grund'
  control('content').checked = false
  dispatchEvent(new PageTransitionEvent('pageshow'))
  await shows('Mein Grund')
  expect(letter()).not.toContain(german.purposes.content)
  expect(control('reason').closest('details')!.open).toBe(true)
})

it('brings saved entries back before anybody can type, also from before restriction could be asked for', async () => {
  store({ who: 'non-member', name: 'Max', reason: 'Darum', content: true, language: 'en' })
  for (const part of host().querySelectorAll<HTMLElement>('.tools')) part.hidden = true
  again()
  expect(queryRequired<HTMLElement>(host(), '.tools').hidden).toBe(true)
  await soon(() => expect(queryRequired<HTMLElement>(host(), '.tools').hidden).toBe(false))
  expect(['name', 'reason', 'language'].map((name) => control(name).value)).toEqual(['Max', 'Darum', 'en'])
  expect(['content', 'other', 'restriction', 'remember'].map((name) => control(name).checked)).toEqual([
    true,
    false,
    false,
    true,
  ])
  await shows(sentences.get('/letter/en.json')!.who['non-member'])
})

it('follows another tab while the reader has entered nothing here, and lets go when it deletes', async () => {
  control('name').dispatchEvent(new FocusEvent('focusin', { bubbles: true }))
  await soon(() => {
    storeElsewhere({ name: 'Max' })
    expect(control('name').value).toBe('Max')
  })
  expect(control('remember').checked).toBe(true)
  localStorage.removeItem(key)
  dispatchEvent(new StorageEvent('storage', { key }))
  expect(control('remember').checked).toBe(false)
  expect(control('name').value).toBe('Max')
})

it.each<[decision: string, decide: () => void, kept: string]>([
  ['to keep it', () => tick('remember'), 'Erika'],
  ['to take the other', () => button('take-stored').click(), 'Max'],
])('never replaces what was entered by what another tab saves; the reader decides %s', async (_, decide, kept) => {
  type('name', 'Erika')
  await shows('Erika')
  storeElsewhere({ name: 'Max' })
  expect([control('name').value, control('remember').checked, conflict()]).toEqual(['Erika', false, true])
  await hears(says.conflict)
  decide()
  await soon(() => expect(conflict()).toBe(false))
  expect([control('name').value, stored()!['name'], control('remember').checked]).toEqual([kept, kept, true])
})

it('gives back what the stored entries have replaced, until the reader goes on', async () => {
  type('name', 'Erika')
  await shows('Erika')
  storeElsewhere({ name: 'Max' })
  button('take-stored').click()
  await hears(says.remembered)
  expect([control('name').value, asks(), document.activeElement]).toEqual(['Max', false, button('undo-take')])
  button('undo-take').dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 2 }))
  await vi.advanceTimersByTimeAsync(0)
  expect(control('name').value).toBe('Max')
  button('undo-take').click()
  await hears(says.conflict)
  expect([control('name').value, conflict(), asks(), button('undo-take').hidden]).toEqual([
    'Erika',
    true,
    true,
    true,
  ])
  expect([stored()!['name'], document.activeElement]).toEqual(['Max', button('take-stored')])
  button('take-stored').click()
  await soon(() => expect(button('undo-take').hidden).toBe(false))
  type('name', 'Max Muster')
  await soon(() => expect(stored()!['name']).toBe('Max Muster'))
  expect([button('undo-take').hidden, control('remember').checked]).toEqual([true, true])
})

it.each<[change: string, saved: unknown, expected: unknown]>([
  ['replaced', { name: 'Max' }, ['Max', true, false, false]],
  ['deleted', undefined, ['Erika', false, false, true]],
])('takes over what was %s while a saved letter lay in the back-forward cache', async (_, saved, expected) => {
  const state = () => [control('name').value, control('remember').checked, conflict(), asks()]
  type('name', 'Erika')
  tick('remember')
  await hears(says.remembered)
  dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))
  store(saved)
  dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
  expect(state()).toEqual(expected)
  await hears(saved ? says.remembered : says.forgotten)
  type('name', 'Moritz')
  await shows('Moritz')
  expect(stored()?.['name']).toBe(saved ? 'Moritz' : undefined)
})

it.each<[change: string, ticked: boolean, saved: unknown, expected: unknown]>([
  ['a saved letter that was replaced', true, { name: 'Max' }, ['Max', true, false, false]],
  ['a saved letter that was deleted', true, undefined, ['Erika', false, false, true]],
  ['an unsaved letter', false, { name: 'Max' }, ['Erika', false, true, true]],
])('takes over what has been stored when the browser restores %s', async (_, ticked, saved, expected) => {
  control('name').value = 'Erika'
  control('remember').checked = ticked
  store(saved)
  for (const part of host().querySelectorAll<HTMLElement>('.tools')) part.hidden = true
  again()
  await soon(() => expect(queryRequired<HTMLElement>(host(), '.tools').hidden).toBe(false))
  expect([control('name').value, control('remember').checked, conflict(), asks()]).toEqual(expected)
  await shows(control('name').value)
})

it('saves only while that is ticked', async () => {
  type('name', 'Erika')
  await shows('Erika')
  expect(localStorage.getItem(key)).toBeNull()
  tick('remember')
  await hears(says.remembered)
  type('name', 'Max')
  await soon(() => expect(stored()).toMatchObject({ name: 'Max', day: null }))
  tick('remember')
  await hears(says.forgotten)
  expect(localStorage.getItem(key)).toBeNull()
  expect(control('name').value).toBe('Max')
})

it.each<[what: string, refuse: () => void]>([
  ['blocked', () => vi.stubGlobal('localStorage', undefined)],
  ['full', () => vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => { throw new Error('full') } })], // prettier-ignore
  ['quiet', () => localStorage.setItem(key, '{"quiet":true,"version":1,"ticks":{}}')],
])('says that nothing is kept where storage is %s', async (_, refuse) => {
  refuse()
  type('name', 'Erika')
  await shows('Erika')
  tick('remember')
  await hears(says.notRemembered)
  expect([control('name').value, control('remember').checked]).toEqual(['Erika', false])
})

it.each<[what: string, stop: () => void, message: string]>([
  ['full', () => vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => { throw new Error('full') }), says.notRemembered], // prettier-ignore
  ['emptied in another tab', () => storeElsewhere(undefined), says.forgotten],
  ['quiet through another tab', () => storeElsewhere(undefined, { quiet: true }), says.forgotten],
])('says at once that nothing is kept any more when storage becomes %s', async (_, stop, message) => {
  type('name', 'Erika')
  tick('remember')
  await hears(says.remembered)
  stop()
  if (message === says.notRemembered) type('name', 'Erika Mustermann')
  await hears(message)
  expect([control('remember').checked, asks(), conflict()]).toEqual([false, true, false])
  await shows(control('name').value)
})

it('asks before what another tab has deleted is lost, and says when that has brought it back', async () => {
  store({ name: 'Max' })
  again()
  await shows('Max')
  expect([control('remember').checked, asks()]).toEqual([true, false])
  storeElsewhere(undefined)
  await hears(says.forgotten)
  expect([control('name').value, asks()]).toEqual(['Max', true])
  storeElsewhere({ name: 'Max' })
  await hears(says.remembered)
  expect([control('remember').checked, conflict(), asks()]).toEqual([true, false, false])
})

it('lets the browser ask before unsaved entries are lost, but not on the way to a page with a way back', async () => {
  const asksAfter = (link: string) => {
    const element = queryRequired<HTMLAnchorElement>(document.body, link)
    element.addEventListener('click', (event) => event.preventDefault(), { once: true })
    element.click()
    return asks()
  }
  const links = ['header a[hreflang=en]', 'header a:not([hreflang])']
  expect([asks(), ...links.map(asksAfter)]).toEqual([false, false, false])
  type('name', 'Erika')
  await shows('Erika')
  expect([asks(), ...links.map(asksAfter)]).toEqual([true, true, false])
  button('form').click()
  await hears(de.textToCopy.reasons.refused)
  expect(asks()).toBe(false)
  type('name', 'Max')
  await shows('Max')
  button('form').focus()
  tick('remember')
  await hears(says.remembered)
  expect(asks()).toBe(false)
})

it('offers the text where the browser does not say whether it prints, mails or copies', async () => {
  const hrefs: string[] = []
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    hrefs.push(this.href)
  })
  const { reasons } = de.textToCopy
  const offers = async (task: string, reason: string, text: RegExp) => {
    button(task).click()
    await hears(reason)
    expect(copyable().value).toMatch(text)
  }
  vi.stubGlobal('print', () => dispatchEvent(new Event('beforeprint')))
  type('name', 'Erika & Söhne')
  await shows('Erika & Söhne')
  button('print').click()
  await soon(() => expect(document.documentElement.dataset['print']).toBe('letter'))
  expect(queryRequired<HTMLElement>(host(), '.text-to-copy').hidden).toBe(true)
  vi.stubGlobal('print', () => undefined)
  await offers('print', reasons.print, /^Erika & Söhne\n[^]+LinkedIn Ireland/)
  await offers('mail', reasons.mail, /^Widerspruch [^]+\n\nGuten Tag,/)
  type('reason', 'Ein Grund. '.repeat(200))
  await offers('mail', reasons.mailTooLong, /(Ein Grund\. ){199}Ein Grund\./)
  expect(hrefs).toEqual([expect.stringMatching(/^mailto:\?subject=Widerspruch%20/)])
  await offers('form', reasons.refused, /^Guten Tag,\n[^]+Erika & Söhne$/)
  const copied: string[] = []
  vi.stubGlobal('navigator', { clipboard: { writeText: (text: string) => Promise.resolve(copied.push(text)) } })
  button('letter').click()
  await hears(says.copied)
  button('form').click()
  await soon(() => expect(copied).toHaveLength(2))
  expect(copied.map((text) => text.split('\n')[0])).toEqual(['Erika & Söhne', german.greeting])
})

it('says when the sentences cannot be had, and tries again', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new Error('offline')))
  type('name', 'Erika')
  await hears(says.unreachable)
  expect(letter()).toContain(german.blank.name)
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json(german)))
  button('letter').click()
  await shows('Erika')
})

it('falls silent when it is removed', async () => {
  type('name', 'Erika')
  await shows('Erika')
  const element = host()
  element.remove()
  const name = element.querySelector<HTMLInputElement>('[name=name]')!
  name.value = 'Max'
  name.dispatchEvent(new InputEvent('input', { bubbles: true }))
  storeElsewhere({ name: 'Moritz' })
  await vi.advanceTimersByTimeAsync(500)
  expect([name.value, element.querySelector('.signed')?.textContent]).toEqual(['Max', 'Erika'])
})
