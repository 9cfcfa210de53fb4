import { select, selectAll } from 'hast-util-select'
import { toText } from 'hast-util-to-text'
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

for (const name of ['/faktencheck/', '/en/fact-check/'])
  test(`${name} judges every sentence as the fact sheet does, with reason, evidence and a link of its own`, () => {
    const { verdict, claims } = wordsOf(name)
    const { tree } = pageAt(name)
    const reviews = entriesOf(pageAt(name), 'ClaimReview') as unknown as {
      url: string
      claimReviewed: string
      reviewBody: string
      reviewRating: { alternateName: string; ratingValue?: string }
    }[]
    expect(
      reviews.map(({ url, reviewRating }) => [new URL(url).hash.slice(1), reviewRating.alternateName]),
    ).toEqual(Object.entries(judged).map(([id, one]) => [id, verdict[one]]))
    expect(reviews).toHaveLength(selectAll('.verdict', tree).length)
    for (const [i, { url, claimReviewed, reviewBody, reviewRating }] of reviews.entries()) {
      const { hash } = new URL(url)
      const box = select(hash, tree)!
      expect.soft(forbiddenIn(reviewBody), url).toEqual([])
      expect.soft(selectAll('.cite a', box), url).not.toEqual([])
      expect(toText(select('.says', box)!)).toContain(claimReviewed)
      expect(toText(box).startsWith(reviewRating.alternateName), url).toBe(true)
      const wrong = reviewRating.alternateName === verdict.wrong
      expect([selectAll('s', box).length, reviewRating.ratingValue === '1'], url).toEqual([wrong ? 1 : 0, wrong])
      const { properties } = select(`a[aria-label="${interpolate(claims.link, { n: i + 1 })}"]`, box)!
      expect(properties['href'], url).toBe(hash)
    }
  })

test('the link of a sentence marks it, and amber is used once', async ({ page }) => {
  await page.goto('faktencheck/')
  await page.locator('#loeschen-hilft .stamp a').click()
  await expect(page.locator('#loeschen-hilft')).toBeInViewport()
  await expect(page.locator('#loeschen-hilft')).not.toHaveCSS('box-shadow', 'none')
  const filled = (all: Element[]) => all.map((one) => getComputedStyle(one).backgroundColor)
  const grounds = await page.locator('.stamp').evaluateAll(filled)
  expect(grounds.filter((ground) => ground !== 'rgba(0, 0, 0, 0)')).toHaveLength(1)
  await page
    .getByRole('navigation', { name: wordsOf('/').contents })
    .getByRole('link')
    .last()
    .click()
  await expect(page).toHaveURL(/#microsoft$/)
})

test('what changed in LinkedIn’s texts leads to the versions compared, and names their licence', () => {
  for (const { tree } of ['/danach/', '/en/after/'].map(pageAt)) {
    const addresses = selectAll('.evidence a', tree).map(({ properties }) => String(properties['href']))
    const versions = addresses.flatMap((href) => href.split('/commit/').slice(1))
    expect(versions).toEqual(expect.arrayContaining(['326007fd', 'bc7d59e9', '185513a0']))
    expect(selectAll('article a[href="https://opendatacommons.org/licenses/by/"]', tree)).toHaveLength(1)
  }
})
