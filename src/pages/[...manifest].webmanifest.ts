import type { APIRoute } from 'astro'
import { hrefOf, pageIn } from '@/content/load'
import { t } from '@/i18n'
import { icons } from '@/features/previews/icons'
import { routeOf } from '@/lib/paths'
import { files, href, locales, site, type Locale } from '@/site'

/** One manifest per language, at the addresses of the site's files. */
export const getStaticPaths = () =>
  locales.map((locale) => ({ params: { manifest: routeOf(files[locale].manifest) }, props: { locale } }))

/** The web app manifest. */
export const GET: APIRoute<{ locale: Locale }> = async ({ props: { locale } }) => {
  const { siteName, subtitle } = t(locale)
  const home = await hrefOf('index', locale)
  const list = await pageIn('checkliste', locale)
  return Response.json({
    id: home,
    name: siteName,
    description: subtitle,
    lang: locale,
    start_url: home,
    scope: site.base,
    display: 'minimal-ui',
    background_color: '#f1f4f6',
    theme_color: '#f1f4f6',
    icons: icons.map(({ name, size, purpose }) => ({
      src: href(`/icons/${name}.png`),
      sizes: `${size}x${size}`,
      type: 'image/png',
      ...(purpose && { purpose }),
    })),
    shortcuts: [{ name: list.nav?.label ?? list.title, url: href(list.path) }],
  })
}
