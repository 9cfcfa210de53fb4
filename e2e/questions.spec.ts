import { selectAll } from 'hast-util-select'
import { toText } from 'hast-util-to-text'
import { entriesOf, pageAt, wordsOf, type BuiltPage } from './built-site.ts'
import { sentencesOf } from '../src/testing/claims.ts'
import { expect, test } from './fixtures.ts'

const editions = [pageAt('/fragen/'), pageAt('/en/questions/')]
const isMarked = (element: Element): boolean => getComputedStyle(element).boxShadow !== 'none'

/** Questions and answers as the page hands them to search engines, with their fragment. */
const questionsOf = (page: BuiltPage): { id: string; question: string; answer: string }[] => {
  const [faq] = entriesOf(page, 'FAQPage') as { mainEntity?: unknown }[]
  const entities = faq!.mainEntity as { name: string; url: string; acceptedAnswer: { text: string } }[]
  return entities.map((one) => ({
    id: new URL(one.url).hash.slice(1),
    question: one.name,
    answer: one.acceptedAnswer.text,
  }))
}

for (const page of editions) {
  const { questions, mainNav } = wordsOf(page.name)
  const found = questionsOf(page)

  test(`${page.name} answers each of its questions in short, with evidence, the answer first`, () => {
    expect(found.length).toBeGreaterThanOrEqual(14)
    for (const { id, answer } of found) {
      expect.soft(selectAll(`#${id} ~ p .cite`, page.tree), `#${id} has evidence`).not.toEqual([])
      expect.soft(answer, `#${id}: what we know comes first`).not.toMatch(/^(Dazu|We have found no)/)
      expect.soft(answer, `#${id}: no marks`).not.toMatch(/[.;]\d/)
      expect.soft([2, 3, 4, 5], `#${id}: ${answer}`).toContain(sentencesOf(answer).length)
    }
  })

  test(`${page.name} lists its questions and terms, and opens at the one of a link, which a change of language keeps`, async ({
    page: tab,
  }) => {
    await tab.goto(`${page.address}#nichts-tun`)
    const { question } = found.find(({ id }) => id === 'nichts-tun')!
    await expect(tab.getByRole('heading', { name: question, exact: true })).toBeInViewport()
    expect(await tab.locator('#nichts-tun').evaluate(isMarked)).toBe(true)
    const index = tab.getByRole('navigation', { name: questions.index })
    const hrefs = await index.getByRole('link').evaluateAll((all) => all.map((one) => one.getAttribute('href')))
    const headings = selectAll('article :is(h2, h3)', page.tree)
    expect(hrefs).toEqual(headings.map(({ properties }) => `#${String(properties['id'])}`))
    const likes = tab.locator('#likes')
    expect(await likes.evaluate(isMarked)).toBe(false)
    await index.getByRole('link', { name: 'Likes' }).click()
    await expect(likes).toBeInViewport()
    expect(await likes.evaluate(isMarked)).toBe(true)
    const terms = selectAll('.glossary dt', page.tree).map((term) => toText(term).replace(/\s*#$/, ''))
    expect(terms.length).toBeGreaterThanOrEqual(12)
    expect(terms).toEqual(terms.toSorted(new Intl.Collator(page.name.startsWith('/en/') ? 'en' : 'de').compare))
    const other = editions.find((one) => one !== page)!
    const { language } = wordsOf(other.name)
    await tab.getByRole('navigation', { name: mainNav }).getByRole('link', { name: language }).click()
    await expect(tab).toHaveURL(new RegExp(`${other.name}#likes$`))
    expect(await likes.evaluate(isMarked)).toBe(true)
  })
}

test('forced colours mark a question as well', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto('fragen/#likes')
  await expect(page.locator('#likes')).toHaveCSS('outline-style', 'solid')
  await expect(page.locator('#foto')).toHaveCSS('outline-style', 'none')
})
