import type { ClaimReview, Graph, HowTo, Organization, Question, Thing } from 'schema-dts'
import { fileNameOf, pageIn, type Page } from '../../content/load.ts'
import type { ArticleContent, Claim, Question as Answered } from './layout-article.ts'
import { t } from '../../i18n/index.ts'
import { addressOf } from '../../site.ts'

const licence = 'https://creativecommons.org/licenses/by/4.0/'

/** The address of a page's link preview. */
export const previewOf = (page: Page): string => addressOf(`/og/${fileNameOf(page)}.png`)

/** The page as schema.org data: article, breadcrumbs, steps, the questions of a page that is made of them, and verdicts. */
export async function structuredData(
  page: Page,
  { headings, steps, questions, claims }: Pick<ArticleContent, 'headings' | 'steps' | 'questions' | 'claims'>,
): Promise<Graph> {
  const home = await pageIn('index', page.locale)
  const things: Thing[] = [article(page)]
  if (page.key !== home.key) things.push(trail([home, page]))
  if (steps.length > 0) things.push(howTo(page, steps))
  const answersQuestions = headings.some((heading) => heading.questions.length > 0)
  if (answersQuestions) things.push({ '@type': 'FAQPage', mainEntity: questions.map((one) => faq(page, one)) })
  things.push(...claims.map((claim) => review(page, claim)))
  return { '@context': 'https://schema.org', '@graph': things }
}

const article = (page: Page): Thing => ({
  '@type': 'Article',
  headline: page.tab ?? page.title,
  description: page.description,
  inLanguage: page.locale,
  url: addressOf(page.path),
  image: previewOf(page),
  dateModified: page.reviewed,
  license: licence,
  publisher: publisher(page),
})

const publisher = ({ locale }: Page): Organization => ({ '@type': 'Organization', name: t(locale).siteName })

const trail = (pages: Page[]): Thing => ({
  '@type': 'BreadcrumbList',
  itemListElement: pages.map((page, i) => ({
    '@type': 'ListItem',
    position: i + 1,
    name: i === 0 ? t(page.locale).siteName : (page.nav?.label ?? page.tab ?? page.title),
    item: addressOf(page.path),
  })),
})

const howTo = (page: Page, steps: ArticleContent['steps']): HowTo => ({
  '@type': 'HowTo',
  name: page.title,
  step: steps.map(({ id, text }) => ({ '@type': 'HowToStep', name: text, url: addressOf(`${page.path}#${id}`) })),
})

const faq = (page: Page, { id, question, answer }: Answered): Question => ({
  '@type': 'Question',
  name: question,
  url: addressOf(`${page.path}#${id}`),
  acceptedAnswer: { '@type': 'Answer', text: answer },
})

/** From 1, wrong, to 5, right; unclear claims get no rating. */
const ratings = { wrong: '1', short: '3', right: '5', unclear: undefined }

function review(page: Page, { id, says, verdict, why }: Claim): ClaimReview {
  const value = ratings[verdict]
  const unrated = { '@type': 'Rating', alternateName: t(page.locale).verdict[verdict] } as const
  return {
    '@type': 'ClaimReview',
    url: addressOf(`${page.path}#${id}`),
    claimReviewed: says,
    reviewBody: why,
    inLanguage: page.locale,
    datePublished: page.reviewed,
    author: publisher(page),
    reviewRating: value ? { ...unrated, ratingValue: value, worstRating: '1', bestRating: '5' } : unrated,
  }
}
