import type { APIRoute } from 'astro'
import { Feed } from 'feed'
import { toHtml } from 'hast-util-to-html'
import { loadGuide, pageAddress } from '@/content/load'
import { t } from '@/i18n'
import { atUtc, later } from '@/lib/calendar-date'
import { routeOf } from '@/lib/paths'
import { addressOf, files, locales, type Locale } from '@/site'

/** One feed per language, at the addresses of the site's files. */
export const getStaticPaths = () =>
  locales.map((locale) => ({ params: { feed: routeOf(files[locale].feed) }, props: { locale } }))

/** The feed carries texts as HTML, so plain ones must be escaped. */
const asHtml = (value: string): string => toHtml({ type: 'text', value })

/** The changes of the guide as an Atom feed. */
export const GET: APIRoute<{ locale: Locale }> = async ({ props: { locale } }) => {
  const { changes } = await loadGuide()
  const { siteName, feed: strings } = t(locale)
  const page = await pageAddress('aenderungen', locale)
  const self = addressOf(files[locale].feed)
  const feed = new Feed({
    id: self,
    title: strings.title,
    description: strings.description,
    link: page,
    language: locale,
    updated: atUtc(changes.map(({ day }) => day).reduce(later)),
    copyright: 'CC BY 4.0',
    generator: false,
    author: { name: siteName },
    feedLinks: { atom: self },
  })
  for (const { id, day, title, what } of changes) {
    const date = atUtc(day)
    feed.addItem({
      id: `${page}#${id}`,
      link: `${page}#${id}`,
      title: asHtml(title[locale]),
      content: asHtml(what[locale]),
      date,
    })
  }
  return new Response(feed.atom1())
}
