import { select, selectAll } from 'hast-util-select'
import { toText } from 'hast-util-to-text'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { de } from '../../src/i18n/de.ts'
import { base, built, doneInWords, guidePages, letters, pageAt, storageKey } from '../built-site.ts'
import { cellOn, today } from '../days.ts'
import type { Browser } from './engine.ts'
import { firefox } from './firefox.ts'
import { ErrorReportingProxy, type Sent } from './error-reporting-proxy.ts'
import { webkit } from './webkit.ts'

const engines = [firefox, webkit]
for (const { name, missing } of engines.filter(({ missing }) => missing.length > 0)) {
  if (process.env['REQUIRE_ALL_BROWSERS'] === '1') throw new Error(`${name} needs ${missing.join(', ')}`)
  console.log(`Skipped: ${name} needs ${missing.join(', ')}, so the guide stays unproven in it here.`)
}

const { checklist: t } = de
const titleAt = (name: string): string => toText(select('title', pageAt(name).tree)!)
const list = pageAt('/checkliste/').tree
/** The name of a step's box, which takes in how long the step is. */
const boxOf = (id: string): string =>
  toText(select(`#${id} label`, list)!)
    .replace(/\s+/g, ' ')
    .trim()

/** Whether a text of exactly these words can be seen. */
const shows = (browser: Browser, text: string): Promise<boolean> =>
  browser.run(
    (text) =>
      [...document.querySelectorAll<HTMLElement>('body *')].some(
        (one) =>
          one.innerText?.replace(/\s+/g, ' ').trim() === text && one.checkVisibility({ visibilityProperty: true }),
      ),
    text,
  )
const says = (browser: Browser, text: string): Promise<void> =>
  expect.poll(() => shows(browser, text), { message: text }).toBe(true)

/** Waits until these boxes are ticked and no other. */
const ticks = (browser: Browser, ids: string[]): Promise<void> =>
  expect
    .poll(() =>
      browser.run(() => [...document.querySelectorAll('li :checked')].map((one) => one.getAttribute('name'))),
    )
    .toEqual(ids)
const progress = (browser: Browser): Promise<string> =>
  browser.run(() => document.querySelector<HTMLElement>('.checklist .progress-words')!.innerText)
const counts = (browser: Browser, done: number): Promise<void> =>
  expect.poll(async () => (await progress(browser)).replace(/\s+/g, ' ')).toContain(doneInWords(done))
const stored = (browser: Browser): Promise<string | null> =>
  browser.run((key) => localStorage.getItem(key), storageKey)

const reported = (browser: Browser): Promise<string[]> =>
  browser.run(() => Reflect.get(window, 'reportedErrors') as string[])
const lastWord = 'blocked: style-src-attr'
/**
 * What a page has made the browser complain of since it was opened. It ends with a violation that
 * the test itself provokes: reports come late, and a page that reports none proves nothing.
 */
async function complaints(browser: Browser): Promise<string[]> {
  const before = (await reported(browser)).length
  await browser.run(() => document.createElement('p').setAttribute('style', 'color: red'))
  await expect.poll(async () => (await reported(browser)).slice(before)).toContain(lastWord)
  const all = await reported(browser)
  return all.filter((one, at) => one !== lastWord || at < before)
}

const injected = `
  <script>window.pwned = 'script'</script>
  <img src="nothing" onerror="window.pwned += ', handler'">
  <style>h1 { color: rgb(1, 2, 3) }</style>
  <p style="color: rgb(1, 2, 3)">Eingeschleust</p>`
const inject = ({ html, headers }: Sent): Sent => ({ html: html.replace('</h1>', `</h1>${injected}`), headers })
const withoutHeader = ({ html, headers }: Sent): Sent => ({
  html,
  headers: Object.fromEntries(Object.entries(headers).filter(([name]) => name !== 'content-security-policy')),
})
const withoutMeta = ({ html, headers }: Sent): Sent => ({
  html: html.replace(/<meta http-equiv="content-security-policy"[^>]*>/, ''),
  headers,
})

/** The effects of injected code and styles. */
const harm = (browser: Browser) =>
  browser.run(() => ({
    ran: (Reflect.get(window, 'pwned') as string | undefined) ?? null,
    coloured: [...document.querySelectorAll('h1, [style]')].map(
      (one) => getComputedStyle(one).color === 'rgb(1, 2, 3)',
    ),
  }))

for (const engine of engines)
  describe.skipIf(engine.missing.length > 0)(engine.name, () => {
    let proxy: ErrorReportingProxy
    let browser: Browser
    beforeAll(async () => {
      proxy = await ErrorReportingProxy.open()
      browser = await engine.start()
      console.log(`${engine.name} ${browser.version}`)
    })
    afterAll(async () => {
      await browser?.close()
      await proxy?.close()
    })
    beforeEach(() => proxy.reset())
    const open = (path: string) => browser.open(proxy.address + path)

    it('reads every page, stores nothing and has nothing to complain of', async () => {
      for (const { name } of guidePages) {
        await open(name.slice(1))
        const read = await browser.run(() => ({
          title: document.title,
          heading: document.querySelector('h1')!.innerText.replace(/\s+/g, ' ').trim(),
          sideways: document.documentElement.scrollWidth > document.documentElement.clientWidth,
          stored: localStorage.length + sessionStorage.length + document.cookie.length,
        }))
        expect(read, name).toEqual({
          title: titleAt(name),
          heading: expect.stringMatching(/\S/) as string,
          sideways: false,
          stored: 0,
        })
        expect(await complaints(browser), name).toEqual([])
      }
    })

    it('counts the days of Berlin, wherever the device is', async () => {
      expect(await browser.run(() => Intl.DateTimeFormat().resolvedOptions().timeZone)).toBe('America/Los_Angeles')
      await open('')
      // The later of both days; a page opened at midnight would be right tomorrow.
      await says(browser, cellOn([today(), built].sort()[1]!).split('\n')[1]!)
    })

    describe('the checklist', () => {
      beforeEach(async () => {
        await open('checkliste/')
        await browser.run(() => localStorage.clear())
        await browser.reload()
      })

      it('remembers ticks by mouse and by keyboard', async () => {
        await ticks(browser, [])
        await browser.click('checkbox', boxOf('gen-ai-off'))
        await browser.click('checkbox', boxOf('check-again'))
        await counts(browser, 2)
        await browser.reload()
        await ticks(browser, ['gen-ai-off', 'check-again'])
        await browser.run(() => document.querySelector<HTMLElement>('[name=gen-ai-off]')!.focus())
        await browser.press(' ')
        await counts(browser, 1)
        await browser.reload()
        await ticks(browser, ['check-again'])
        expect(await browser.run(() => Object.keys(localStorage))).toEqual([storageKey])
        expect(await complaints(browser)).toEqual([])
      })

      it('works for this visit where storage is full', async () => {
        await browser.run(() => {
          for (let size = 2 ** 20, n = 0; size >= 1;)
            try {
              localStorage.setItem(`fill ${n++}`, 'x'.repeat(size))
            } catch {
              size = Math.floor(size / 2)
            }
        })
        await worksFromMemory(browser)
        expect(await stored(browser)).toBeNull()
        await browser.run(() => localStorage.clear())
      })
    })

    it.each(engine.refusals)('works for this visit where storage is refused: %s', async (refusal) => {
      const refusing = await engine.start(refusal)
      try {
        await refusing.open(`${proxy.address}checkliste/`)
        const got = await refusing.run(() => {
          try {
            return String(localStorage)
          } catch (error) {
            return (error as Error).name
          }
        })
        expect(got).toBe(refusal)
        await worksFromMemory(refusing)
        expect(await complaints(refusing)).toEqual([])
      } finally {
        await refusing.close()
      }
    })

    /** Ticks count, and the page says that they will not outlast this visit. */
    async function worksFromMemory(browser: Browser): Promise<void> {
      await browser.click('checkbox', boxOf('gen-ai-off'))
      await browser.click('checkbox', boxOf('verify'))
      await counts(browser, 2)
      await says(browser, t.notSaved)
      await ticks(browser, ['gen-ai-off', 'verify'])
      await browser.click('checkbox', boxOf('verify'))
      await counts(browser, 1)
    }

    describe('injected code and styles', () => {
      it.each([
        ['header', withoutMeta],
        ['meta', withoutHeader],
      ])('are blocked by the policy in the %s alone', async (_, without) => {
        proxy.override('/daten/', (sent) => without(inject(sent)))
        await open('daten/')
        await says(browser, 'Eingeschleust')
        const all = await complaints(browser)
        expect(await harm(browser)).toEqual({ ran: null, coloured: [false, false] })
        for (const directive of ['script-src-elem', 'script-src-attr', 'style-src-elem', 'style-src-attr'])
          expect(all).toContain(`blocked: ${directive}`)
      })

      it('do their harm without a policy, so that the tests above prove it', async () => {
        proxy.override('/daten/', (sent) => withoutHeader(withoutMeta(inject(sent))))
        await open('daten/')
        await expect.poll(() => harm(browser)).toEqual({ ran: 'script, handler', coloured: [true, true] })
      })
    })

    it('runs no script of the site that was changed on its way', async () => {
      const scripts = selectAll('script[src]', list).map(({ properties }) => String(properties.src))
      for (const src of scripts)
        proxy.override(`/${src.slice(base.length)}`, ({ html, headers }) => ({
          html: `${html};window.pwned = 'script'`,
          headers,
        }))
      // The browser and the worker have kept the right ones.
      await browser.run(async () => {
        for (const one of await navigator.serviceWorker.getRegistrations()) await one.unregister()
      })
      proxy.override('/checkliste/', ({ html, headers }) => ({
        html: scripts.reduce((all, src) => all.replace(`src="${src}"`, `src="${src}?anew"`), html),
        headers,
      }))
      await open('checkliste/')
      await expect.poll(() => reported(browser)).toHaveLength(scripts.length)
      expect(await reported(browser)).toEqual(
        scripts.map(() => expect.stringMatching(/^not loaded: <script/) as string),
      )
      expect(await harm(browser)).toMatchObject({ ran: null })
      expect(
        await browser.run(() => document.querySelectorAll('input[type=checkbox]:enabled').length),
      ).toBeGreaterThan(10)
    })

    it('finds what is wrong, so that what it finds right is right', async () => {
      proxy.override('/microsoft/', inject)
      await open('microsoft/')
      expect(await complaints(browser)).not.toEqual([])
      proxy.override('/danach/', ({ html, headers }) => ({
        html: html.replace('</h1>', `</h1><script src="${base}gone.js"></script>`),
        headers,
      }))
      await open('danach/')
      expect(await complaints(browser)).toEqual([expect.stringMatching(/^not loaded: <script/)])
      await open('?stand=2025-10-15')
      await says(browser, 'in 19 Tagen')
      expect(await shows(browser, 'Noch 18 Tage bis Montag, 3. November 2025.')).toBe(false)
      await expect(browser.click('checkbox', 'Gibt es nicht')).rejects.toThrow('0 × checkbox')
      await expect(browser.run(() => document.querySelector('#none')!.id)).rejects.toThrow()
    })

    it('prints letters of every length with no empty sheet and no name alone', async ({ skip }) => {
      if (!browser.sheets) return skip()
      await open('widerspruch/')
      const sheets: number[] = []
      for (const length of ['0', '20', '24', '28', '60']) {
        await browser.run((length) => {
          window.print = () => dispatchEvent(new Event('beforeprint'))
          const enter = (name: string, value: string) => {
            const field = document.querySelector<HTMLInputElement>(`objection-letter [name=${name}]`)!
            field.value = value
            field.dispatchEvent(new Event('input', { bubbles: true }))
          }
          enter('reason', 'Ein Satz, der Platz braucht, kehrt wieder. '.repeat(Number(length)))
          enter('name', `Erika ${length}`)
        }, length)
        const fold = (open: boolean) =>
          browser.run(
            (open) => document.querySelector('.letter')!.toggleAttribute('open', open === 'yes'),
            open ? 'yes' : 'no',
          )
        await fold(true)
        await says(browser, `Erika ${length}`)
        // Printing unfolds it.
        await fold(false)
        await browser.click('button', de.letter.tasks.print)
        const texts = await browser.sheets()
        expect(texts.at(-1)).toMatch(new RegExp(`Bitte antworten.*${letters.de.closing}\\s+Erika ${length}`, 's'))
        sheets.push(texts.length)
      }
      expect([sheets[0], sheets.at(-1)]).toEqual([1, 2])
    })

    it('reads on when the host falls silent', async () => {
      const host = await ErrorReportingProxy.open()
      try {
        await browser.open(`${host.address}abschalten/`)
        await expect.poll(() => browser.run(() => !!navigator.serviceWorker.controller)).toBe(true)
      } finally {
        await host.close()
      }
      await browser.open(`${host.address}rechtsgrundlage/`)
      expect(await browser.run(() => document.title)).toBe(titleAt('/rechtsgrundlage/'))
      await browser.open(`${host.address}checkliste/`)
      await browser.click('checkbox', boxOf('gen-ai-off'))
      await counts(browser, 1)
    })
  })
