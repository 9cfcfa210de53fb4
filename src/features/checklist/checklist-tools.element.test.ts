// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { de } from '../../i18n/de.ts'
import { standardFilter, timeBudgets } from '../../lib/checklist-filter.ts'
import { queryRequired } from '../../lib/dom.ts'
import { interpolate, plural } from '../../lib/interpolate.ts'
import { encodeQrCode } from '../../lib/qr-code.ts'
import { SiteStore } from '../../lib/site-store.ts'
import * as page from '../../testing/checklist-page.ts'
import { day } from '../../testing/days.ts'
import './settings-checklist.element.ts'
import './checklist-tools.element.ts'

const t = de.checklist
const { sharing } = t
const { closeList, done, find, key, na, openList, row, said, shownRows } = page
const mine: page.Ticks = {
  'gen-ai-off': done('2025-11-01'),
  verify: na('2025-11-02'),
  'saved-cv': done('2025-10-31'),
}
const theirs: page.Ticks = { 'gen-ai-off': done('2025-11-20'), 'research-off': done('2025-11-20') }

const [dialog, form] = ['.import-dialog', '.import-form'].map((name) => () => find<HTMLDialogElement>(name)) as [
  () => HTMLDialogElement,
  () => HTMLDialogElement,
]
const answers = () =>
  [...dialog().querySelectorAll('button')].flatMap(({ hidden, value }) => (hidden ? [] : [value]))
const changes = () => [...dialog().querySelectorAll('li')].map((one) => one.textContent)
const summary = () => queryRequired(dialog(), '.title + p').textContent
const undo = () => find('.undo')
const offered = () => find<HTMLTextAreaElement>('.list-tools > .text-to-copy textarea')
const stored = () => page.stored().ticks
const store = (ticks: page.Ticks, version = 1) => page.store(JSON.stringify({ version, ticks }))
async function click(selector: string) {
  find(selector).click()
  await vi.dynamicImportSettled()
  // What a button copies or reads is there a few microtasks later.
  await vi.advanceTimersByTimeAsync(1)
}
const answer = (value: string) => click(`.import-dialog [value=${value}]`)
/** What a button copies. */
async function copied(task: string): Promise<string> {
  await click(`[data-task=${task}]`)
  return clipboard.at(-1)!
}
/** Opens a link as somebody who follows it. */
async function follow(link: string) {
  history.replaceState(null, '', link)
  dispatchEvent(new Event('hashchange'))
  await vi.dynamicImportSettled()
  await vi.advanceTimersByTimeAsync(1)
  expect(dialog().open, link).toBe(true)
}
async function readIn(text: string, file?: string) {
  await click('[data-task=read]')
  queryRequired<HTMLTextAreaElement>(form(), 'textarea').value = text
  const bytes = new TextEncoder().encode(file ?? '')
  const files =
    file === undefined ? [] : [{ size: bytes.length, arrayBuffer: () => Promise.resolve(bytes.buffer) }]
  Object.defineProperty(queryRequired(form(), '[type=file]'), 'files', { value: files, configurable: true })
  await click('.import-form [value=go]')
}

let clipboard: string[] = []
let saved: string[] = []

beforeEach(async () => {
  clipboard = []
  saved = []
  vi.stubGlobal('navigator', { clipboard: { writeText: (text: string) => Promise.resolve(clipboard.push(text)) } })
  URL.createObjectURL = () => 'blob:file'
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download)
  })
  await openList('2026-08-31T12:00:00')
})
afterEach(closeList)

it('a link to a list names the filter, and shows or keeps it only when asked', async () => {
  const { timeBudgets, audiences } = t.filter
  SiteStore.at(key).setFilter({ timeBudget: '2', region: 'uk', audience: 'member' }, false)
  const link = await copied('listLink')
  expect(new URL(link).hash).toBe('#l=1.2.uk.member')
  expect(said()).toBe(sharing.copied)
  for (const [value, chosen, stays] of [
    ['cancel', '10', undefined],
    ['view', '2', undefined],
    ['show', '2', '2'],
  ] as const) {
    SiteStore.at(key).setFilter(standardFilter, false)
    store({})
    await follow(link)
    expect(dialog().ariaLabel).toBe(sharing.listHeading)
    const [list, own] = [
      [timeBudgets['2'], t.regions.uk, audiences.member],
      [timeBudgets['10'], t.regions['eea-ch'], audiences.member],
    ].map((words) => words.join(', ')) as [string, string]
    expect(summary()).toBe(interpolate(sharing.listIs, { list, own }))
    expect(answers()).toEqual(['view', 'show', 'cancel'])
    await answer(value)
    expect(location.hash).toBe('')
    expect(find<HTMLInputElement>('[name=timeBudget]:checked').value).toBe(chosen)
    expect((JSON.parse(localStorage.getItem(key)!) as { cut?: string }).cut).toBe(stays)
  }
})

describe('a link to a state', () => {
  let link = ''
  beforeEach(async () => {
    store(theirs)
    link = await copied('stateLink')
  })

  it('says what would change, and shows it without touching one’s own', async () => {
    const before = store(mine)
    await follow(link)
    expect(dialog().ariaLabel).toBe(sharing.linkHeading)
    expect(summary()).toBe(plural('de', 1, sharing.would, { replaced: 4 }))
    const line = (id: string, from: string, to: string, only = true) =>
      interpolate(only ? sharing.changeReplacing : sharing.change, { title: row(id).title, from, to })
    expect(changes()).toEqual([
      line('gen-ai-off', `${t.state.done} 1. November 2025`, `${t.state.done} 20. November 2025`),
      line('verify', `${t.state.na} 2. November 2025`, t.state.open),
      line('saved-cv', `${t.state.done} 31. Oktober 2025`, t.state.open),
      line('research-off', t.state.open, `${t.state.done} 20. November 2025`, false),
    ])
    await answer('view')
    const boxes = () => ['research-off', 'saved-cv'].map((id) => [row(id).box.checked, row(id).box.disabled])
    expect([boxes(), location.hash]).toEqual([[[true, true], [false, true]], '']) // prettier-ignore
    find('.mine').click()
    expect(boxes()).toEqual([[false, false], [true, false]]) // prettier-ignore
    expect(localStorage.getItem(key)).toBe(before)
  })

  it('is read when programs changed it on its way, and leaves the rest of the address alone', async () => {
    const [address, state] = link.split('#') as [string, string]
    store(mine)
    for (const changed of [
      `${link}&utm_source=mail`,
      `${address}?utm_source=mail#${state}`,
      `${address}?utm_source=mail${encodeURIComponent(`#${state}`)}`,
    ]) {
      await follow(changed)
      expect([dialog().ariaLabel, changes().length], changed).toEqual([sharing.linkHeading, 4])
      dialog().close()
      expect(location.href, changed).toMatch(/\/checkliste\/(\?utm_source=mail)?$/)
    }
    expect(stored()).toEqual(mine)
  })

  it('merges what is open, replaces all, and gives back what was', async () => {
    const own = { ...mine, 'not-yet': done('2025-09-09') }
    store(own)
    await follow(link)
    await answer('merge')
    expect(stored()).toEqual({ ...own, 'research-off': theirs['research-off'] })
    expect(said()).toBe(plural('de', 1, sharing.taken))
    undo().click()
    expect([stored(), said(), undo().hidden]).toEqual([own, sharing.undone, true])
    await follow(link)
    await answer('replace')
    expect(stored(), 'steps this edition does not know stay').toEqual({ ...theirs, 'not-yet': own['not-yet'] })
    row('verify').box.click()
    store({ ...stored(), groups: done('2026-08-30') })
    undo().click()
    expect(stored(), 'later ticks stay').toEqual({
      ...{ ...own, groups: done('2026-08-30'), verify: done('2026-08-31') },
    })
  })

  it('asks again when another tab has changed what an answer would do', async () => {
    store(mine)
    await follow(link)
    const focused = queryRequired<HTMLButtonElement>(dialog(), '[value=replace]')
    focused.focus()
    store({ ...mine, groups: done('2026-08-30') })
    expect(summary()).toBe(plural('de', 1, sharing.would, { replaced: 5 }))
    expect(changes()).toHaveLength(5)
    expect(document.activeElement).toBe(queryRequired(dialog(), '[value=replace]'))
    await answer('replace')
    store({ ...stored(), affiliates: done('2026-08-31') })
    expect([undo().hidden, stored()]).toEqual([false, { ...theirs, affiliates: done('2026-08-31') }])
    await follow(link)
    dialog().close()
    undo().click()
    expect(stored()).toEqual({ ...mine, groups: done('2026-08-30'), affiliates: done('2026-08-31') })
    await follow(link)
    await answer('merge')
    SiteStore.at(key).forget()
    expect(undo().hidden, 'not after deleting').toBe(true)
  })

  it('offers nothing to take where nothing differs, or where one’s own state is locked', async () => {
    await follow(link)
    expect([summary(), answers()]).toEqual([sharing.same, ['view', 'cancel']])
    dialog().close()
    const newer = store(mine, 2)
    await follow(link)
    expect([summary(), answers()]).toEqual([sharing.locked, ['view', 'cancel']])
    await answer('view')
    expect([row('research-off').box.checked, localStorage.getItem(key)]).toEqual([true, newer])
  })
})

it('the text of the list names every step it shows, and comes back', async () => {
  store(mine)
  const text = await copied('text')
  for (const { id, title } of shownRows()) expect(text).toContain(`${title} (${id}`)
  expect(text).toContain(`[-] ${row('verify').title} (verify, 2025-11-02)`)
  store(theirs)
  await readIn(text)
  expect(dialog().ariaLabel).toBe(sharing.importHeading)
  await answer('replace')
  expect(stored()).toEqual(mine)
})

it('texts name what the filter hides by its title, and the record holds it where it is done', async () => {
  store({ ...mine, groups: done('2026-08-01'), 'not-yet': na('2026-08-01') })
  for (const timeBudget of timeBudgets) {
    SiteStore.at(key).setFilter({ ...standardFilter, timeBudget }, false)
    const text = await copied('text')
    await click('[data-task=protocolFile]')
    for (const id of [...Object.keys(mine), 'groups']) {
      expect(text).toContain(`] ${row(id).title} (${id}, `)
      expect(offered().value).toContain(`. ${row(id).title}\n`)
    }
    expect(text, 'steps of another edition have no title here').toContain('[-] not-yet (not-yet, 2026-08-01)')
    expect(text.includes(row('old-posts').title)).toBe(timeBudget === 'thorough')
  }
})

it('while another list is on screen there is no record, and what is printed is that list', async () => {
  const print = vi.spyOn(window, 'print').mockReturnValue()
  store(mine)
  SiteStore.at(key).view(new Map([['research-off', { state: 'done', on: day('2026-08-20') }]]))
  for (const control of ['[data-task=protocolFile]', '[data-print=protocol]']) {
    await click(control)
    expect([said(), saved, print.mock.calls, find('.protocol').textContent]).toEqual([t.protocol.viewing, [], [], '']) // prettier-ignore
    expect(SiteStore.at(key).viewing, 'the list on screen stays').toBe(true)
  }
  // Without an answer to the command the text stands in for paper.
  await click('[data-print=list]')
  expect(offered().value).toContain(`[x] ${row('research-off').title} (research-off, 2026-08-20)`)
  expect(offered().value).not.toContain(`[x] ${row('gen-ai-off').title}`)
  find('.mine').click()
  await click('[data-print=protocol]')
  expect(find('.protocol').textContent).toContain(t.protocol.title)
})

it('the QR code on screen follows the ticks', async () => {
  const drawn = () => find('.qr-code path').getAttribute('d')
  store(mine)
  await click('[data-task=qrCode]')
  const before = drawn()
  row('research-off').box.click()
  const after = drawn()
  expect(after).not.toBe(before)
  expect(after).toBe(encodeQrCode(await copied('stateLink'))!.path)
})

it('what cannot be read is counted, and opens no step', async () => {
  store(theirs)
  await readIn('[x] A (verify, 2025-11-02)\n[×] B (research-off, 2025-11-20)\n[x] C (groups, gestern)')
  expect(summary()).toBe(`${plural('de', 1, sharing.wouldMerge)} ${plural('de', 2, sharing.unread)}`)
  expect(answers()).toEqual(['view', 'merge', 'cancel'])
  await answer('merge')
  expect(stored()).toEqual({ ...theirs, verify: done('2025-11-02') })
})

it('a day that cannot be is today’s, whatever brought it', async () => {
  const ticks = { verify: done('2099-01-01'), 'saved-cv': na('1900-01-01'), groups: done('2026-09-01') }
  const file = JSON.stringify({ format: 'ki-training-aus', version: 1, ticks })
  const text = '[x] A (verify, 2099-01-01)\n[-] B (saved-cv, 1900-01-01)\n[x] C (groups, 2026-09-01)'
  store(ticks)
  const link = await copied('stateLink')
  const today = '2026-08-31'
  for (const open of [() => readIn('', file), () => readIn(text), () => readIn(link), () => follow(link)]) {
    store({})
    await open()
    expect(summary()).toContain(plural('de', 2, sharing.redated))
    await answer('replace')
    expect(stored(), 'tomorrow may be today elsewhere').toEqual({ ...ticks, verify: done(today), 'saved-cv': na(today) }) // prettier-ignore
  }
})

it('a text and a file at once are one too many', async () => {
  const fault = () => queryRequired(form(), '.fault').textContent
  const file = JSON.stringify({ format: 'ki-training-aus', version: 1, ticks: mine })
  store(theirs)
  await readIn('[x] A (verify, 2025-11-02)', file)
  expect([fault(), document.activeElement?.localName, stored()]).toEqual([sharing.readBoth, 'textarea', theirs])
  form().close()
  await readIn(' ')
  expect(fault()).toBe(sharing.readNothing)
  form().close()
  await readIn(' ', file)
  await answer('replace')
  expect(stored()).toEqual(mine)
})

it('the record as text says what was set when, with room to sign', async () => {
  store(mine)
  await click('[data-task=protocolFile]')
  expect(saved).toEqual(['protokoll-ki-training-2026-08-31.txt'])
  const text = offered().value
  const shown = shownRows()
  for (const part of [
    ...shown.map(({ title }) => title),
    ...['Daten zur Verbesserung generativer KI', 'Data for Generative AI Improvement'],
    ...[`${t.state.done} 1. November 2025`, `${t.state.na} 2. November 2025`],
  ])
    expect(text).toContain(part)
  expect(text.split(t.protocol.files)).toHaveLength(shown.length + 1)
  expect(text).toMatch(new RegExp(`${t.protocol.signature}: _+`))
})

it('with a clipboard that refuses, the link is there to be copied by hand', async () => {
  vi.stubGlobal('navigator', { clipboard: { writeText: () => Promise.reject(new Error('no')) } })
  await click('[data-task=listLink]')
  expect(said()).toBe(de.textToCopy.reasons.refused)
  const { value, selectionStart, selectionEnd } = offered()
  expect(value.slice(selectionStart, selectionEnd)).toMatch(/\/checkliste\/#l=1\.10\.eea-ch\.member$/)
})

it('a reminder falls on the day in six months or on the one chosen', async () => {
  const field = () => find<HTMLInputElement>('[name=remind]')
  const chosen = async (value: string) => {
    field().value = value
    await click('.remind [type=submit]')
  }
  await click('[data-task=halfYear]')
  for (const part of ['DTSTART;VALUE=DATE:20270228', `SUMMARY:${t.reminder.title}`, '/checkliste/'])
    expect(offered().value).toContain(part)
  for (const wrong of ['', '2026-08-31', '9999-12-31']) {
    await chosen(wrong)
    expect(said()).toBe(t.reminder.noDay)
  }
  const { max } = field()
  await chosen(max)
  expect(saved).toEqual(['2027-02-28', max].map((day) => `erinnerung-${day}.ics`))
})
