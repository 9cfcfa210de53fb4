import type { APIRoute } from 'astro'
import { loadGuide, pageAddress } from '@/content/load'
import { t } from '@/i18n'
import { atUtc } from '@/lib/calendar-date'
import { calendarFile } from '@/lib/calendar-file'
import { routeOf } from '@/lib/paths'
import { files, locales, site, type Locale } from '@/site'

/** One calendar per language, at the addresses of the site's files. */
export const getStaticPaths = () =>
  locales.map((locale) => ({ params: { calendar: routeOf(files[locale].calendar) }, props: { locale } }))

/** The milestones as a calendar to subscribe to. */
export const GET: APIRoute<{ locale: Locale }> = async ({ props: { locale } }) => {
  const { milestones } = await loadGuide()
  const url = await pageAddress('danach', locale)
  const events = milestones.map(({ id, day, title, what }) => ({
    day,
    title: title[locale],
    text: what[locale],
    url: `${url}#zeitleiste`,
    uid: `${id}@${new URL(url).host}`,
    // The build's day, so that two builds of one state are the same.
    stamp: atUtc(site.built),
  }))
  return new Response(calendarFile(events, t(locale).calendar))
}
