import type { APIRoute } from 'astro'
import { addressOf, site } from '@/site'

/** Where to report vulnerabilities (RFC 9116); valid for a year from the build. */
export const GET: APIRoute = () => {
  if (!site.operator) return new Response('# A build without operator data has nobody to report to.\n')
  const expires = `${Number(site.built.slice(0, 4)) + 1}${site.built.slice(4).replace('02-29', '02-28')}`
  const lines = [
    `Contact: mailto:${site.operator.email}`,
    `Expires: ${expires}T00:00:00Z`,
    'Preferred-Languages: de, en',
    `Canonical: ${addressOf('/.well-known/security.txt')}`,
  ]
  return new Response(`${lines.join('\n')}\n`)
}
