import { defineMiddleware } from 'astro:middleware'
import { hyphenate } from './integrations/hyphenation.ts'

/** Puts soft hyphens into the text of every page; titles in tabs, feeds and previews stay without. */
export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next()
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response
  const html = await response.text()
  return new Response(hyphenate(html, html.includes('<html lang="en"') ? 'en' : 'de'), response)
})
