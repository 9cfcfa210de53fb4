import { select, selectAll } from 'hast-util-select'
import { toText } from 'hast-util-to-text'
import { entriesOf, pageAt, wordsOf } from './built-site.ts'
import { sentencesOf } from '../src/testing/claims.ts'
import { expect, test } from './fixtures.ts'

const editions = [pageAt('/fragen/'), pageAt('/en/questions/')]
const isMarked = (element: Element): boolean => getComputedStyle(element).boxShadow !== 'none'

for (const page of editions) {
  test(`${page.name} answers each of its questions in short, with evidence, the answer first, for search engines as on the page`, () => {
    const text = toText(select('main', page.tree)!).replace(/\s+/g, ' ')
    const [faq] = entriesOf(page, 'FAQPage') as { mainEntity?: unknown }[]
    const entities = faq!.mainEntity as { name: string; url: string; acceptedAnswer: { text: string } }[]
    expect(entities.length).toBeGreaterThanOrEqual(14)
    for (const { name, url, acceptedAnswer } of entities) {
      const { hash } = new URL(url)
      const answer = acceptedAnswer.text
      expect(toText(select(hash, page.tree)!)).toBe(name)
      expect.soft(text.replace(/(?<=[.“”])\d+(?=\s|$)/g, ''), name).toContain(answer.split(/(?<=[.“”])\s/)[0])
      expect.soft(selectAll(`${hash} ~ p .cite`, page.tree), `${hash} has evidence`).not.toEqual([])
      expect.soft(answer, `${hash}: what we know comes first`).not.toMatch(/^(Dazu|We have found no)/)
      expect.soft(answer, `${hash}: no marks`).not.toMatch(/[.;]\d/)
      expect.soft([2, 3, 4, 5], `${hash}: ${answer}`).toContain(sentencesOf(answer).length)
    }
  })

  test(`${page.name} lists its questions and terms`, () => {
    const { questions } = wordsOf(page.name)
    const hrefs = selectAll(`nav[aria-label="${questions.index}"] a`, page.tree).map(
      ({ properties }) => properties.href,
    )
    const headings = selectAll('article :is(h2, h3)', page.tree)
    expect(hrefs).toEqual(headings.map(({ properties }) => `#${String(properties['id'])}`))
    const terms = selectAll('.glossary dt', page.tree).map((term) => toText(term).replace(/\s*#$/, ''))
    expect(terms.length).toBeGreaterThanOrEqual(12)
    expect(terms).toEqual(terms.toSorted(new Intl.Collator(page.name.startsWith('/en/') ? 'en' : 'de').compare))
  })
}

test('a link opens its question and marks it, which a change of language keeps', async ({ page }) => {
  await page.goto('fragen/#nichts-tun')
  const likes = page.locator('#likes')
  await expect(page.locator('#nichts-tun')).toBeInViewport()
  expect(await page.locator('#nichts-tun').evaluate(isMarked)).toBe(true)
  expect(await likes.evaluate(isMarked)).toBe(false)
  const { questions, mainNav } = wordsOf('/')
  await page.getByRole('navigation', { name: questions.index }).locator('a[href="#likes"]').click()
  await expect(likes).toBeInViewport()
  expect(await likes.evaluate(isMarked)).toBe(true)
  const english = wordsOf('/en/').language
  await page.getByRole('navigation', { name: mainNav }).getByRole('link', { name: english }).click()
  await expect(page).toHaveURL(/\/en\/questions\/#likes$/)
  expect(await likes.evaluate(isMarked)).toBe(true)
})

test('forced colours mark a question as well', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto('fragen/#likes')
  await expect(page.locator('#likes')).toHaveCSS('outline-style', 'solid')
  await expect(page.locator('#foto')).toHaveCSS('outline-style', 'none')
})
