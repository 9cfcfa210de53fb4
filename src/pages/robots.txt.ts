import type { APIRoute } from 'astro'
import { addressOf } from '@/site'

/** Everything may be read; the address of the sitemap has to be absolute. */
export const GET: APIRoute = () => new Response(`User-agent: *\nAllow: /\nSitemap: ${addressOf('/sitemap.xml')}\n`)
