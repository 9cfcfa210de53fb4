// @vitest-environment jsdom
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { de } from '../../i18n/de.ts'
import { audiences, fits, regions, standardFilter, timeBudgets } from '../../lib/checklist-filter.ts'
import { queryRequired } from '../../lib/dom.ts'
import { interpolate, plural } from '../../lib/interpolate.ts'
import { SiteStore } from '../../lib/site-store.ts'
import * as page from '../../testing/checklist-page.ts'
import { openPage } from '../../testing/open-page.ts'
import './settings-checklist.element.ts'
import './stored-data.element.ts'

const t = de.checklist
const { closeList, done, find, key, list, na, openList, row, said, store, stored } = page
const today = '2026-11-27'
const steps = parse(readFileSync('content/checklist.yaml', 'utf8')) as {
  id: string
  minutes: number
  timeBudget: string
  regions: string[]
  audience: string[]
}[]
/** Ids of the steps a filter should show, from the editor's data alone. */
const expected = (filter: typeof standardFilter) => steps.flatMap((step) => (fits(step, filter) ? [step.id] : []))

/** The words of the standard list's progress after steps were done and others set aside, from the same data. */
const progressAfter = (done: string[], aside: string[] = []) => {
  const applying = steps.filter(({ id }) => expected(standardFilter).includes(id) && !aside.includes(id))
  const left = applying.filter(({ id }) => !done.includes(id)).reduce((sum, { minutes }) => sum + minutes, 0)
  return plural('de', Math.ceil(left), t.progress, { done: done.length, total: applying.length })
}

const shown = () => page.shownRows().map(({ id }) => id)
const progress = () => find('.progress-words').textContent
/** Steps done and steps that count, as the bar says them. */
const counts = () => {
  const { ariaValueNow, ariaValueMax } = find('[role=progressbar]')
  return [Number(ariaValueNow), Number(ariaValueMax)]
}
const notice = () => (find('.list-notice').hidden ? '' : find('.list-notice p').textContent)
const choose = (name: 'timeBudget' | 'region' | 'audience', value: string) => {
  const control = find<HTMLSelectElement>(name === 'timeBudget' ? `[value='${value}']` : `[name=${name}]`)
  Object.assign(control, name === 'timeBudget' ? { checked: true } : { value })
  control.dispatchEvent(new Event('change', { bubbles: true }))
}
const setDay = (id: string, day: string) => {
  row(id).button('change').click()
  row(id).day.value = day
  row(id).day.dispatchEvent(new Event('change', { bubbles: true }))
  row(id).day.blur()
}
beforeEach(() => openList(`${today}T12:00:00`))
afterEach(closeList)

it('keeps a box that was ticked before the script began', () => {
  const element = list()
  const { id, box } = row('gen-ai-off')
  const after = element.nextSibling
  const parent = element.parentNode!
  element.remove()
  box.checked = true
  parent.insertBefore(element, after)
  expect(box.checked).toBe(true)
  expect(stored().ticks).toEqual({ [id]: done(today) })
})

describe('the filter', () => {
  it('shows its steps, says how many it hides, and hides sections without any', () => {
    expect(shown().sort()).toEqual(expected(standardFilter).sort())
    for (const [i, timeBudget] of timeBudgets.entries())
      for (const [j, audience] of audiences.entries()) {
        const region = regions[(i + j) % regions.length]!
        SiteStore.at(key).setFilter({ timeBudget, region, audience }, false)
        const ids = expected({ timeBudget, region, audience })
        expect(shown().sort()).toEqual(ids.sort())
        const hidden = steps.length - ids.length
        expect(find('.beyond span').textContent).toBe(plural('de', hidden, t.filter.hidden, { marked: 0 }))
        expect(find('.beyond').hidden).toBe(hidden === 0)
        expect(find('.whose span').textContent).toBe(`${t.audience[audience]}, ${t.regions[region]}`)
        expect(counts()).toEqual([0, ids.length])
        if (ids.length === 0) expect(progress()).toBe(t.filter.none)
        for (const part of list().querySelectorAll<HTMLElement>('fieldset:has(ol)'))
          expect(part.hidden).toBe(!ids.some((id) => part.querySelector(`#${id}`)))
      }
  })

  it('keeps ticks of hidden steps, and is remembered', async () => {
    row('saved-cv').box.click()
    choose('timeBudget', '2')
    expect(find('.beyond span').textContent).toContain(': 1.')
    expect(stored()).toMatchObject({ cut: '2', region: 'eea-ch', audience: 'member' })
    const text = localStorage.getItem(key)!
    await openPage('/checkliste/')
    store(text)
    expect(find<HTMLInputElement>("[value='2']").checked).toBe(true)
    choose('timeBudget', '10')
    expect(row('saved-cv').box.checked).toBe(true)
  })

  it('gives way to a link to a step, and to the button for more, which focuses the first step it shows', () => {
    choose('timeBudget', '2')
    find('.beyond button').click()
    expect(document.activeElement).toBe(row('research-off').box)
    expect(find('.beyond button').hidden).toBe(true)
    choose('timeBudget', '10')
    choose('region', 'elsewhere')
    choose('audience', 'non-member')
    find('.beyond button').click()
    expect(document.activeElement, 'no more steps for them').toBe(find('.time-budget :checked'))
    choose('timeBudget', '2')
    const goTo = (hash: string) => {
      location.hash = hash
      dispatchEvent(new Event('hashchange'))
      return shown()
    }
    expect(goTo('#company-page')).toEqual(['company-page'])
    expect(row('company-page').item.querySelector('details')!.open).toBe(true)
    for (const hash of ['#%E0%A4%A', '#<img src=x>', '#"]']) expect(goTo(hash)).toEqual([])
  })
})

describe('three states', () => {
  const states = () => shown().map((id) => row(id).item.dataset['state'])

  it('show in box, words and counts, and are announced with the step', () => {
    const { box, title, button, item } = row('research-off')
    box.click()
    expect(said()).toBe(`${title}: ${t.state.done} 27. November 2026. ${progressAfter([item.id])}`)
    expect(item.querySelector('.word')!.textContent).toBe(`${t.state.done} 27. November 2026`)
    expect(item.querySelector<HTMLElement>('.day')!.hidden, 'a button stands for the field').toBe(true)
    const inSection = find('.now').querySelectorAll('li[data-code]:not([hidden])').length
    expect(find('.now legend small').textContent).toBe(interpolate(t.sectionCount, { done: 1, total: inSection }))
    button.call(row('form-other-ai'), 'not-applicable').click()
    expect(row('form-other-ai').button('not-applicable').ariaPressed).toBe('true')
    expect(document.activeElement).toBe(row('form-other-ai').button('restore'))
    const rest = progressAfter([item.id], ['form-other-ai'])
    expect(said()).toBe(`${row('form-other-ai').title}: ${t.state.na} 27. November 2026. ${rest}`)
    expect(stored().ticks).toEqual({
      'research-off': done(today),
      'form-other-ai': na(today),
    })
    row('form-other-ai').button('restore').click()
    expect(document.activeElement).toBe(row('form-other-ai').box)
    box.click()
    expect(said()).toBe(`${title}: ${t.state.open}. ${progressAfter([])}`)
    expect(stored().ticks).toEqual({})
    expect(new Set(states())).toEqual(new Set(['open']))
    const bars = list().querySelectorAll('[role=progressbar]')
    const total = shown().length
    expect([...bars].map((bar) => [bar.ariaValueNow, bar.ariaValueMax, bar.childElementCount])).toEqual([
      ['0', `${total}`, total],
      ['0', `${total}`, total],
    ])
  })

  it.each([
    ['0002', '1000-01-01'],
    ['9999', '2999-12-31'],
  ])('last with a clock in the year %s', async (year, day) => {
    await openList(`${year}-06-01T12:00:00`)
    row('saved-cv').box.click()
    expect(stored().ticks).toEqual({ 'saved-cv': done(day) })
    store(localStorage.getItem(key)!)
    expect(row('saved-cv').box.checked).toBe(true)
  })

  it('unfold the next open step alone, to the end of the list', () => {
    const ids = shown()
    for (const [i, id] of ids.entries()) {
      expect([...list().querySelectorAll('[aria-current], li > details[open]')]).toEqual([
        row(id).item,
        row(id).item.querySelector('details'),
      ])
      row(id).box.click()
      expect(counts()).toEqual([i + 1, ids.length])
    }
    expect(progress()).toBe(interpolate(t.complete, { done: ids.length, total: ids.length }))
    expect(list().querySelector('[aria-current], li > details[open]')).toBeNull()
    choose('timeBudget', 'thorough')
    expect(row('groups').item.ariaCurrent).toBe('step')
  })

  it('keep a day that can be corrected, but not into the future', () => {
    row('verify').box.click()
    setDay('verify', '2026-02-28')
    for (const wrong of ['', '2026-11-28', '9999-12-31', '0001-01-01', '1202-02-01', '2023-12-31']) {
      setDay('verify', wrong)
      expect(row('verify').day.value).toBe('2026-02-28')
      expect(said()).toBe(interpolate(t.state.noDay, { date: '28. Februar 2026' }))
    }
    setDay('verify', today)
    expect(stored().ticks).toEqual({ verify: done(today) })
  })

  it('take a typed day when its field is left, and a chosen one at once', () => {
    const { box, button } = row('verify')
    box.click()
    const { day } = row('verify')
    const enter = (value: string, key?: string) => {
      if (key) day.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
      day.value = value
      day.dispatchEvent(new Event('change', { bubbles: true }))
      return stored().ticks['verify']
    }
    button.call(row('verify'), 'change').click()
    expect(enter('2026-01-27', '1')).toEqual(done(today))
    row('saved-cv').box.click()
    expect(day.value, 'nothing rewrites the field').toBe('2026-01-27')
    expect(enter('2026-11-11', '1')).toEqual(done(today))
    enter('2026-11-11', 'Enter')
    expect(document.activeElement).toBe(row('verify').button('change'))
    expect(stored().ticks['verify']).toEqual(done('2026-11-11'))
    row('verify').button('change').click()
    expect(enter('2026-11-12')).toEqual(done('2026-11-12'))
  })

  it('get their day back when a step is ticked again', () => {
    const { box, button } = row('verify')
    box.click()
    setDay('verify', '2026-02-28')
    box.click()
    expect(stored().ticks).toEqual({})
    box.click()
    expect(stored().ticks['verify']).toEqual(done('2026-02-28'))
    button.call(row('verify'), 'not-applicable').click()
    expect(stored().ticks['verify']).toEqual(na(today))
    box.click()
    expect(stored().ticks['verify']).toEqual(done('2026-02-28'))
    find('.forget').click()
    box.click()
    expect(stored().ticks['verify'], 'not after deleting').toEqual(done(today))
  })

  it('have controls of distinct names, and sections that are headings', () => {
    const names = [...list().querySelectorAll('li :is(button, summary, .link a)')].map((one) =>
      [one.closest('li')!.id, one.textContent.replace(/\s+/g, ' ').trim()].join(': '),
    )
    expect(new Set(names).size).toBe(names.length)
    const own = [...list().querySelectorAll('li > details > summary')].map((one) => one.textContent)
    expect(new Set(own).size).toBe(steps.length)
    expect(list().querySelectorAll('fieldset:has(ol) > legend:not(:has(h2, h3))')).toHaveLength(0)
  })
})

const tick = done('2026-11-24')
const oneTick = JSON.stringify({ version: 1, ticks: { verify: tick } })

describe('a stored text', () => {
  it('that cannot be read is kept, and the list begins anew', () => {
    // More of them: stored.test.ts.
    for (const text of ['{"a":', '{"version":1,"ticks":[]}', 'x'.repeat(1_000_000)]) {
      store(text)
      expect(notice()).toBe(t.broken)
      expect(localStorage.getItem(key), 'nothing is written before the next tick').toBe(text)
      row('verify').box.click()
      expect(stored()).toMatchObject({ version: 1, broken: text.slice(0, 20_000) })
      expect(Object.keys(stored().ticks)).toEqual(['verify'])
      row('verify').box.click()
    }
  })

  it('counts as far as it can be read', () => {
    const ticks = {
      ...{ 'gen-ai-off': true, groups: done('2026-02-30'), verify: { ...tick, by: 1 } },
      ...{ constructor: tick, toString: 5, 'not-yet': tick },
    }
    store(JSON.stringify({ version: 1, ticks, letter: { to: 'Dublin' } }).replace('{"gen', '{"__proto__":5,"gen'))
    expect(list().querySelectorAll('li > label :checked')).toHaveLength(1)
    row('saved-cv').box.click()
    expect(stored()).toMatchObject({ letter: { to: 'Dublin' }, ticks: { 'not-yet': tick, verify: tick } })
    expect(Reflect.get({}, 'state')).toBeUndefined()
    store('{"version":0,"ticks":{"gen-ai-off":"2026-11-01","not-yet":"2026-11-02"},"letter":{"a":1}}')
    expect(row('gen-ai-off').day.value).toBe('2026-11-01')
    row('gen-ai-off').box.click()
    expect(stored()).toEqual({
      version: 1,
      ticks: { 'not-yet': done('2026-11-02') },
      letter: { a: 1 },
    })
  })

  it('of a newer edition is shown and left alone', () => {
    const text = JSON.stringify({ version: 2, ticks: { 'gen-ai-off': tick }, future: [1, 2] })
    store(text)
    expect(notice()).toBe(t.newer)
    expect(row('gen-ai-off').box.checked).toBe(true)
    expect([...list().querySelectorAll('li :is(input, button):not(:disabled)')]).toEqual([])
    row('verify').box.dispatchEvent(new Event('change', { bubbles: true }))
    expect(localStorage.getItem(key)).toBe(text)
  })

  it('is none in quiet mode, but for the wish itself', () => {
    const quiet = find<HTMLInputElement>('.remember-nothing')
    row('gen-ai-off').box.click()
    quiet.click()
    expect(stored()).toEqual({ version: 1, ticks: {}, quiet: true })
    expect(notice()).toBe(t.quietNow)
    row('verify').box.click()
    choose('region', 'uk')
    expect(find<HTMLSelectElement>('[name=region]').value, 'kept for this visit').toBe('uk')
    choose('region', 'eea-ch')
    expect(progress()).toBe(progressAfter(['gen-ai-off', 'verify']))
    expect(stored()).toEqual({ version: 1, ticks: {}, quiet: true })
    find('.forget').click()
    expect(localStorage.getItem(key)).toBeNull()
    find('.undo-forget').click()
    expect(row('verify').box.checked).toBe(true)
    quiet.click()
    expect(Object.keys(stored().ticks)).toEqual(['gen-ai-off', 'verify'])
  })

  it('unites what two tabs ticked in quiet mode when one of them ends it', () => {
    row('gen-ai-off').box.click()
    store(JSON.stringify({ version: 1, ticks: {}, quiet: true }))
    row('verify').box.click()
    row('gen-ai-off').box.click()
    // What the other tab had when it went quiet, and what it ticked since.
    const theirs = { 'gen-ai-off': tick, 'saved-cv': tick }
    store(JSON.stringify({ version: 1, ticks: theirs }))
    expect(stored().ticks).toEqual({ verify: done(today), 'saved-cv': tick })
    expect(row('verify').box.checked && row('saved-cv').box.checked).toBe(true)
    store(JSON.stringify({ version: 1, ticks: theirs }))
    expect(stored().ticks, 'once').toEqual(theirs)
  })

  it('can be seen, deleted, and had back for ten seconds', () => {
    // No focus goes to what is hidden, here without the tools' own element.
    find('.list-tools').hidden = false
    find<HTMLDetailsElement>('stored-data details').open = true
    const [forget, undo] = [find('.forget'), find('.undo-forget')]
    expect([find('.raw').textContent, forget.hidden]).toEqual([t.stored.nothing, true])
    row('gen-ai-off').box.click()
    const text = localStorage.getItem(key)!
    expect(find('.raw').textContent).toBe(text)
    forget.click()
    expect([localStorage.getItem(key), row('gen-ai-off').box.checked]).toEqual([null, false])
    expect(document.activeElement?.className).toBe(undo.className)
    expect(said()).toBe(t.stored.forgotten)
    vi.advanceTimersByTime(8500)
    undo.dispatchEvent(new MouseEvent('click', { detail: 2 }))
    expect(localStorage.getItem(key), 'a double click on deleting takes nothing back').toBeNull()
    undo.click()
    expect([localStorage.getItem(key), row('gen-ai-off').box.checked, undo.hidden]).toEqual([text, true, true])
    forget.click()
    vi.advanceTimersByTime(10_100)
    expect([undo.hidden, document.activeElement?.localName]).toEqual([true, 'summary'])
    expect([find('.told').textContent, said()], 'the sentence goes with the button').toEqual(['', ''])
  })

  it('comes back after deleting together with what was ticked since', () => {
    const [forget, undo] = [find('.forget'), find('.undo-forget')]
    store(JSON.stringify({ version: 1, ticks: { verify: tick, groups: tick }, letter: { to: 'Dublin' } }))
    forget.click()
    row('verify').box.click()
    store(localStorage.getItem(key)!.replace('{"verify', '{"gen-ai-off":{"state":"na","on":"2026-11-20"},"verify'))
    expect([undo.hidden, find('.told').textContent]).toEqual([false, t.stored.forgotten])
    forget.click()
    row('saved-cv').box.click()
    vi.advanceTimersByTime(9000)
    undo.click()
    expect([undo.hidden, find('.told').textContent]).toEqual([true, t.stored.restored])
    expect(stored()).toEqual({
      version: 1,
      letter: { to: 'Dublin' },
      ticks: {
        ...{ groups: tick, verify: done(today), 'saved-cv': done(today) },
        'gen-ai-off': na('2026-11-20'),
      },
    })
  })
})

describe('a storage', () => {
  const faults = {
    'is full': () => {
      throw new DOMException('full', 'QuotaExceededError')
    },
    'ignores writing': () => undefined,
  }
  it.each(Object.entries(faults))('that %s keeps ticks for the visit, and is tried again', (_, fault) => {
    row('gen-ai-off').box.click()
    const setItem = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(fault)
    row('verify').box.click()
    expect(counts()[0]).toBe(2)
    expect(notice()).toBe(t.notSaved)
    expect(find('.raw').textContent, 'what is stored, not what is remembered').toBe(localStorage.getItem(key))
    expect([Object.keys(stored().ticks), find('.forget').hidden]).toEqual([['gen-ai-off'], false])
    setItem.mockRestore()
    row('saved-cv').box.click()
    expect(notice()).toBe('')
    expect(Object.keys(stored().ticks)).toEqual(['gen-ai-off', 'verify', 'saved-cv'])
  })

  it.each([
    ['refuses to be read', () => vi.spyOn(Storage.prototype, 'getItem').mockImplementation(faults['is full'])],
    ['is refused', () => vi.spyOn(window, 'localStorage', 'get').mockImplementation(faults['is full'])],
    ['is null', () => vi.spyOn(window, 'localStorage', 'get').mockReturnValue(null!)],
  ])('that %s does not stop the list', (_, fault) => {
    fault()
    row('verify').box.click()
    expect(counts()[0]).toBe(1)
    expect(notice()).toBe(t.notSaved)
    expect([find('.raw').textContent, find('.forget').hidden]).toEqual([t.stored.nothing, false])
  })

  it('takes a change again that another tab overwrote in the same moment, and no later one', () => {
    const overwrite = (text: string | null) => {
      if (text === null) localStorage.clear()
      else localStorage.setItem(key, text)
      dispatchEvent(new StorageEvent('storage', { key: text && key, newValue: text }))
    }
    row('gen-ai-off').box.click()
    overwrite(oneTick)
    expect(Object.keys(stored().ticks)).toEqual(['verify', 'gen-ai-off'])
    vi.advanceTimersByTime(2001)
    overwrite(oneTick)
    expect(Object.keys(stored().ticks)).toEqual(['verify'])
    row('gen-ai-off').box.click()
    overwrite(null)
    expect(localStorage.getItem(key), 'deleting wins').toBeNull()
  })
})

it('shows what was stored while the page lay in the back-forward cache', () => {
  localStorage.setItem(key, JSON.stringify({ version: 1, ticks: { verify: done('2026-11-01') } }))
  dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
  expect(row('verify').box.checked).toBe(true)
})

it('rests while it is out of the page', () => {
  const element = list()
  const parent = element.parentElement!
  element.remove()
  store(oneTick)
  expect(queryRequired<HTMLInputElement>(element, '[name=verify]').checked).toBe(false)
  parent.append(element)
  expect(row('verify').box.checked).toBe(true)
})
