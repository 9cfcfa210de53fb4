import { select, selectAll } from 'hast-util-select'
import { toHtml } from 'hast-util-to-html'
import { claimsIn } from '../src/features/article/claims.ts'
import { pageAt, wordsOf } from './built-site.ts'
import { forbiddenIn } from '../src/testing/claims.ts'
import { expect, test } from './fixtures.ts'

const judged = {
  genehmigt: 'wrong',
  rechtswidrig: 'unclear',
  zustimmung: 'wrong',
  ankuendigung: 'short',
  'alle-daten': 'wrong',
  'private-nachrichten': 'short',
  lebenslauf: 'right',
  likes: 'unclear',
  'seit-2003': 'unclear',
  kategorien: 'wrong',
  'jede-ki': 'wrong',
  'zu-spaet': 'wrong',
  'ohne-konto': 'right',
  geloescht: 'wrong',
  'loeschen-hilft': 'unclear',
  'aeltere-beitraege': 'unclear',
  'microsoft-eu': 'unclear',
  'drei-einstellungen': 'short',
}
const claimsOf = (name: string) => claimsIn(toHtml(select('article', pageAt(name).tree)!))

for (const name of ['/faktencheck/', '/en/fact-check/']) {
  const t = wordsOf(name)

  test(`${name} judges every sentence as the fact sheet does, with reason and evidence`, () => {
    const claims = claimsOf(name)
    expect(Object.fromEntries(claims.map(({ id, verdict }) => [id, verdict]))).toEqual(judged)
    for (const { id, why } of claims) {
      expect.soft(forbiddenIn(why), id).toEqual([])
      expect.soft(selectAll(`#${id} .cite a`, pageAt(name).tree).length, id).toBeGreaterThan(0)
    }
  })

  test(`readers of ${name} find each sentence by its own link`, async ({ page }) => {
    await page.goto(pageAt(name).address)
    await expect(page.getByRole('link', { name: t.claims.link })).toHaveCount(Object.keys(judged).length)
    const box = page.locator('#loeschen-hilft')
    await box.getByRole('link', { name: t.claims.link }).click()
    await expect(page).toHaveURL(/#loeschen-hilft$/)
    await expect(box).toBeInViewport()
    expect(await box.evaluate((one) => one.matches(':target'))).toBe(true)
    expect(await box.evaluate((one) => getComputedStyle(one).boxShadow)).not.toBe('none')
  })

  test(`only what is wrong on ${name} looks refuted, and its stamp says so first`, async ({ page }) => {
    await page.goto(pageAt(name).address)
    for (const { id, says, verdict } of claimsOf(name)) {
      const box = page.locator(`#${id}`)
      await expect(box.getByText(says), id).toBeVisible()
      const struck = await box
        .getByText(says)
        .evaluate((one) => getComputedStyle(one).textDecorationLine.includes('line-through'))
      expect(struck, id).toBe(verdict === 'wrong')
      expect((await box.innerText()).startsWith(t.verdict[verdict]), id).toBe(true)
    }
  })

  test(`the contents of ${name} lead to its themes`, async ({ page }) => {
    await page.goto(pageAt(name).address)
    const contents = page.getByRole('navigation', { name: t.contents })
    await expect(contents.getByRole('link')).toHaveCount(5)
    await contents.getByRole('link').last().click()
    await expect(page).toHaveURL(/#microsoft$/)
  })
}

for (const name of ['/danach/', '/en/after/'])
  test(`${name} leads to the versions of LinkedIn’s text that it compares, and names their licence`, () => {
    const { tree } = pageAt(name)
    const addresses = selectAll('.source-notes a', tree).map(({ properties }) => String(properties['href']))
    const versions = addresses.flatMap((href) => href.split('/commit/').slice(1))
    expect(versions).toEqual(expect.arrayContaining(['326007fd', 'bc7d59e9', '185513a0']))
    expect(selectAll('article a[href="https://opendatacommons.org/licenses/by/"]', tree)).toHaveLength(1)
  })
