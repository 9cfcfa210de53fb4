import type { APIRoute } from 'astro'
import { SitemapStream, streamToPromise } from 'sitemap'
import { loadGuide, translationsOf } from '@/content/load'
import { addressOf } from '@/site'

/** Every page with its translations. */
export const GET: APIRoute = async () => {
  const stream = new SitemapStream({ xmlns: { news: false, image: false, video: false, xhtml: true } })
  for (const page of (await loadGuide()).pages) {
    const editions = await translationsOf(page.key)
    const links = editions.map(({ locale, path }) => ({ lang: locale as string, url: addressOf(path) }))
    links.push({ lang: 'x-default', url: links[0]!.url })
    stream.write({ url: addressOf(page.path), links, lastmod: page.reviewed })
  }
  stream.end()
  return new Response(String(await streamToPromise(stream)))
}
