import { select, selectAll } from 'hast-util-select'
import { toText } from 'hast-util-to-text'
import { questionsIn } from '../src/features/article/questions.ts'
import { pageAt, wordsOf, type BuiltPage } from './built-site.ts'
import { sentencesOf } from '../src/testing/claims.ts'
import { expect, test } from './fixtures.ts'

const editions = [pageAt('/fragen/'), pageAt('/en/questions/')]
const isMarked = (element: Element): boolean => getComputedStyle(element).boxShadow !== 'none'
const articleOf = ({ html }: BuiltPage): string => /<article[^>]*>([^]*)<\/article>/.exec(html)![1]!

/** The sources cited under every question. */
function citedIn({ tree }: BuiltPage): Map<string, string[]> {
  const cited = new Map<string, string[]>()
  let id = ''
  for (const block of selectAll('.passage > :is(h2, h3, p, ul, ol, dl)', tree)) {
    if (block.tagName === 'h2') id = ''
    else if (block.tagName === 'h3') cited.set((id = String(block.properties['id'])), [])
    else if (id)
      cited.get(id)!.push(...selectAll('.cite a', block).map(({ properties }) => String(properties['href'])))
  }
  return cited
}

for (const page of editions) {
  const { questions, mainNav, language } = wordsOf(page.name)
  const found = questionsIn(articleOf(page))

  test(`${page.name} answers each of its questions in short, with evidence, the answer first`, () => {
    expect(found.length).toBeGreaterThanOrEqual(14)
    expect(found.map(({ id }) => id)).toContain('nichts-tun')
    const cited = citedIn(page)
    expect([...cited.keys()]).toEqual(found.map(({ id }) => id))
    for (const { id, answer } of found) {
      expect.soft(cited.get(id), `#${id} has evidence`).not.toEqual([])
      expect
        .soft(answer, `#${id} tells what we do not know after what we do`)
        .not.toMatch(/^(Dazu|We have found no)/)
      const sentences = sentencesOf(answer)
      expect.soft(sentences.length, `#${id}: ${answer}`).toBeGreaterThanOrEqual(2)
      expect.soft(sentences.length, `#${id}: ${answer}`).toBeLessThanOrEqual(5)
    }
  })

  test(`${page.name}: answers as plain text hold no marks and no evidence`, () => {
    const texts = found.map(({ answer }) => answer).join(' ')
    for (const note of selectAll('.source-notes li > b, .source-notes small', page.tree))
      expect(texts).not.toContain(toText(note))
    expect(texts).not.toMatch(/[.;]\d/)
  })

  test(`${page.name} lists all of them, in its order, in an index that leads there and marks them`, async ({
    page: tab,
  }) => {
    await tab.goto(page.address)
    const index = tab.getByRole('navigation', { name: questions.index })
    const hrefs = await index.getByRole('link').evaluateAll((all) => all.map((one) => one.getAttribute('href')))
    const headings = selectAll('article :is(h2, h3)', page.tree)
    expect(hrefs).toEqual(headings.map(({ properties }) => `#${String(properties['id'])}`))
    const likes = tab.locator('#likes')
    expect(await likes.evaluate(isMarked)).toBe(false)
    await index.getByRole('link', { name: 'Likes' }).click()
    await expect(tab).toHaveURL(/#likes$/)
    await expect(likes).toBeInViewport()
    expect(await likes.evaluate(isMarked)).toBe(true)
  })

  test(`${page.name}#nichts-tun opens at its question, and the language link keeps it`, async ({ page: tab }) => {
    await tab.goto(`${page.address}#nichts-tun`)
    const { question } = found.find(({ id }) => id === 'nichts-tun')!
    const heading = tab.getByRole('heading', { name: question })
    await expect(heading).toBeInViewport()
    expect(await heading.evaluate(isMarked)).toBe(true)
    const [other] = editions.filter((one) => one !== page)
    await tab
      .getByRole('navigation', { name: mainNav })
      .getByRole('link', { name: wordsOf(other!.name).language })
      .click()
    expect(wordsOf(other!.name).language).not.toBe(language)
    await expect(tab).toHaveURL(new RegExp(`${other!.name}#nichts-tun$`))
    expect(await tab.locator('#nichts-tun').evaluate(isMarked)).toBe(true)
  })

  test(`${page.name} explains its terms in order, and every term is a link to itself`, async ({ page: tab }) => {
    const terms = selectAll('.glossary dt', page.tree)
    expect(terms.length).toBeGreaterThanOrEqual(12)
    for (const term of terms)
      expect.soft(select('a', term)?.properties['href']).toBe(`#${String(term.properties['id'])}`)
    const definitions = selectAll('.glossary dd', page.tree)
    expect(definitions).toHaveLength(terms.length)
    for (const definition of definitions) expect.soft(toText(definition).length).toBeGreaterThan(20)
    const names = terms.map((term) => toText(term))
    expect(names).toEqual(names.toSorted(new Intl.Collator(page.name.startsWith('/en/') ? 'en' : 'de').compare))
    await tab.goto(page.address)
    await tab.getByRole('link', { name: 'InMail', exact: true }).click()
    await expect(tab).toHaveURL(/#inmail$/)
    await expect(tab.locator('#inmail')).toBeInViewport()
    expect(await tab.locator('#inmail').evaluate(isMarked)).toBe(true)
  })
}

test('forced colours mark a question as well', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto('fragen/#likes')
  await expect(page.locator('#likes')).toHaveCSS('outline-style', 'solid')
  await expect(page.locator('#foto')).toHaveCSS('outline-style', 'none')
})

test('both editions ask the same questions and explain the same terms', () => {
  const [german, english] = editions.map((page) => ({
    terms: selectAll('.glossary dt', page.tree)
      .map(({ properties }) => String(properties['id']))
      .sort(),
    questions: questionsIn(articleOf(page)).map(({ id }) => id),
  }))
  expect(english).toEqual(german)
})
