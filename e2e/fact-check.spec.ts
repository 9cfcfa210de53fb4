import { selectAll } from 'hast-util-select'
import { entriesOf, pageAt, wordsOf } from './built-site.ts'
import { forbiddenIn } from '../src/testing/claims.ts'
import { interpolate } from '../src/lib/interpolate.ts'
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
} as const

for (const name of ['/faktencheck/', '/en/fact-check/']) {
  const { verdict, claims, contents } = wordsOf(name)
  const { tree, address } = pageAt(name)

  test(`${name} judges every sentence as the fact sheet does, with reason and evidence`, () => {
    const reviews = entriesOf(pageAt(name), 'ClaimReview') as unknown as {
      url: string
      reviewBody: string
      reviewRating: { alternateName: string }
    }[]
    expect(
      reviews.map(({ url, reviewRating }) => [new URL(url).hash.slice(1), reviewRating.alternateName]),
    ).toEqual(Object.entries(judged).map(([id, one]) => [id, verdict[one]]))
    for (const { url, reviewBody } of reviews) {
      expect.soft(forbiddenIn(reviewBody), url).toEqual([])
      expect.soft(selectAll(`${new URL(url).hash} .cite a`, tree), url).not.toEqual([])
    }
  })

  test(`on ${name} a number is the link of its sentence, only what is wrong looks refuted, and amber is used once`, async ({
    page,
  }) => {
    await page.goto(address)
    for (const [i, [id, one]] of Object.entries(judged).entries()) {
      const box = page.locator(`#${id}`)
      expect((await box.innerText()).startsWith(verdict[one]), id).toBe(true)
      await expect(box.locator('s'), id).toHaveCount(one === 'wrong' ? 1 : 0)
      const link = box.getByRole('link', { name: interpolate(claims.link, { n: i + 1 }), exact: true })
      await expect(link, id).toHaveAttribute('href', `#${id}`)
    }
    await page.locator('#loeschen-hilft .stamp a').click()
    await expect(page.locator('#loeschen-hilft')).toBeInViewport()
    await expect(page.locator('#loeschen-hilft')).not.toHaveCSS('box-shadow', 'none')
    const filled = (all: Element[]) => all.map((one) => getComputedStyle(one).backgroundColor)
    const grounds = await page.locator('.stamp').evaluateAll(filled)
    expect(grounds.filter((ground) => ground !== 'rgba(0, 0, 0, 0)')).toHaveLength(1)
    await page.getByRole('navigation', { name: contents }).getByRole('link').last().click()
    await expect(page).toHaveURL(/#microsoft$/)
  })
}

test('what changed in LinkedIn’s texts leads to the versions compared, and names their licence', () => {
  for (const { tree } of ['/danach/', '/en/after/'].map(pageAt)) {
    const addresses = selectAll('.evidence a', tree).map(({ properties }) => String(properties['href']))
    const versions = addresses.flatMap((href) => href.split('/commit/').slice(1))
    expect(versions).toEqual(expect.arrayContaining(['326007fd', 'bc7d59e9', '185513a0']))
    expect(selectAll('article a[href="https://opendatacommons.org/licenses/by/"]', tree)).toHaveLength(1)
  }
})
