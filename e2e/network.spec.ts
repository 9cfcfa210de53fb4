import { readFileSync } from 'node:fs'
import { selectAll } from 'hast-util-select'
import { dist, pageAt } from './built-site.ts'
import { expect, recordProblems, test } from './fixtures.ts'

const injected = `
  <script>window.pwned = 'script'</script>
  <script src="https://other.test/code.js"></script>
  <img src="nothing" onerror="window.pwned = 'handler'">
  <img src="https://other.test/pixel.png">
  <style>h1 { color: rgb(1, 2, 3) }</style>
  <p style="color: rgb(1, 2, 3)">Eingeschleust</p>
  <base href="https://other.test/">
  <form action="https://other.test/"><button>Absenden</button></form>`

for (const layer of ['header', 'meta']) {
  test(`the policy blocks injected code and styles, ${layer} alone`, async ({ browser, baseURL }) => {
    // A context of its own: the blocked requests are what this test is about.
    const page = await browser.newPage({ baseURL: baseURL! })
    const problems = await recordProblems(page)
    await page.route('**/daten/', async (route) => {
      const response = await route.fetch()
      const { 'content-security-policy': policy, ...headers } = response.headers()
      const html = (await response.text()).replace('</h1>', `</h1>${injected}`)
      await route.fulfill({
        body: layer === 'meta' ? html : html.replace(/<meta http-equiv="content-security-policy"[^>]*>/, ''),
        headers: layer === 'meta' ? headers : { ...headers, 'content-security-policy': policy! },
      })
    })
    await page.goto('daten/')
    await expect(page.getByText('Eingeschleust')).toBeVisible()
    expect(await page.evaluate(() => Reflect.get(window, 'pwned'))).toBeUndefined()
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveCSS('color', 'rgb(1, 2, 3)')
    await expect(page.getByText('Eingeschleust')).not.toHaveCSS('color', 'rgb(1, 2, 3)')
    // Later and unawaited: Playwright would wait for the navigation that never comes.
    await page.evaluate(() => setTimeout(() => document.forms[0]!.requestSubmit()))
    for (const directive of [
      'script-src-elem',
      'script-src-attr',
      'style-src-elem',
      'style-src-attr',
      'img-src',
      'base-uri',
      'form-action',
    ])
      await expect.poll(() => problems.blocked, directive).toContain(directive)
    await page.close()
  })
}

test('a script that was changed on its way does not run, and the text stays', async ({ browser, baseURL }) => {
  // A context of its own: some browsers report what this test is about as an uncaught error.
  const page = await browser.newPage({ baseURL: baseURL!, serviceWorkers: 'block' })
  const scripts = selectAll('script[src]', pageAt('/checkliste/').tree).map(({ properties }) =>
    String(properties.src),
  )
  expect(scripts.length).toBeGreaterThan(0)
  for (const src of scripts)
    await page.route(`**${src}`, async (route) => {
      const response = await route.fetch()
      await route.fulfill({ response, body: `${await response.text()};window.pwned = true` })
    })
  const refused: string[] = []
  await page.exposeFunction('reportRefusal', (src: string) => refused.push(src))
  await page.addInitScript(() => {
    const report = Reflect.get(window, 'reportRefusal') as (src: string | null) => void
    addEventListener('error', ({ target }) => report((target as Element).getAttribute('src')), { capture: true })
  })
  await page.goto('checkliste/')
  await expect.poll(() => refused.toSorted()).toEqual(scripts.toSorted())
  await expect(page.getByRole('checkbox').first()).toBeEnabled()
  expect(await page.evaluate(() => Reflect.get(window, 'pwned'))).toBeUndefined()
  await page.close()
})

test('the headers of the build arrive with pages, errors and files', async ({ request }) => {
  const file = selectAll('script[src]', pageAt('/').tree).map(({ properties }) => String(properties.src))[0]!
  const written = readFileSync(`${dist}_headers`, 'utf8')
  for (const address of [pageAt('/').address, 'gibt/es/nicht/', file]) {
    const headers = (await request.get(address)).headers()
    expect(headers['content-security-policy'], address).toContain("frame-ancestors 'none'")
    expect(written).toContain(headers['content-security-policy'])
    expect(headers, address).toMatchObject({
      'x-frame-options': 'DENY',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cache-control': address === file ? 'public, max-age=31536000, immutable' : 'no-cache',
    })
  }
})
