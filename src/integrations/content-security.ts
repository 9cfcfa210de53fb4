import type { Element, Root } from 'hast'
import { selectAll } from 'hast-util-select'
import { toText } from 'hast-util-to-text'
import { createHash } from 'node:crypto'

/** A hash as Content-Security-Policy and Subresource Integrity write it: 'sha256-…'. */
export const hashOf = (text: string | Uint8Array, algorithm: 'sha256' | 'sha384'): string =>
  `${algorithm}-${createHash(algorithm).update(text).digest('base64')}`

/** Inline scripts and styles that the policy allows by their hashes. */
export type Inline = { scripts: readonly string[]; styles: readonly string[] }

const hashes = (texts: readonly string[]): string => texts.map((text) => ` '${hashOf(text, 'sha256')}'`).join('')

/** The policy in the meta element of every page. */
export const metaPolicy = (inline: Inline): string => policyOf(inline).join('; ')

/**
 * The policy that a host sends with every answer. It knows the single files' script and style as well: hosts cannot
 * all send another one for two paths. Pages stay as strict as their own policy, since both hold.
 */
export const headerPolicy = (inline: Inline, secure: boolean): string =>
  [...policyOf(inline), "frame-ancestors 'none'", ...(secure ? ['upgrade-insecure-requests'] : [])].join('; ')

const policyOf = ({ scripts, styles }: Inline): string[] => [
  "default-src 'none'",
  `script-src 'self'${hashes(scripts)}`,
  `style-src 'self'${hashes(styles)}`,
  "img-src 'self'",
  "font-src 'self'",
  "manifest-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types sw',
]

/** The policy of a file that loads nothing: its own scripts and style by their hashes. */
export const singleFilePolicy = ({ scripts, styles }: Inline): string =>
  [
    "default-src 'none'",
    `script-src${hashes(scripts)}`,
    `style-src${hashes(styles)}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ')

/** Descriptions of everything in a page that the policy would block or that could run foreign code. */
export function violationsIn(page: Root): string[] {
  const found: string[] = []
  for (const script of selectAll('script:not([src])', page)) {
    const data = script.properties['type'] === 'application/ld+json'
    if (!data) found.push(`inline script: ${textOf(script).slice(0, 60)}`)
  }
  for (const meta of selectAll('meta[http-equiv="refresh" i]', page))
    found.push(`refresh: ${String(meta.properties['content'])}`)
  for (const style of selectAll('style', page)) found.push(`inline style: ${textOf(style).slice(0, 60)}`)
  for (const element of selectAll('*', page)) {
    for (const [name, value] of Object.entries(element.properties)) {
      const where = `<${element.tagName}> ${name}`
      if (name === 'style') found.push(`style attribute: ${where}`)
      if (/^on/i.test(name)) found.push(`event handler: ${where}`)
      // Browsers ignore control characters and white space in addresses and read \ as /.
      const address = String(value)
        .replace(/[\0- ]/g, '')
        .replaceAll('\\', '/')
      if (/^(javascript|data|vbscript|blob):/i.test(address))
        found.push(`unsafe address: ${where}=${String(value)}`)
      if (loads(element, name) && /(^|,)([a-z][\w+.-]*:)?\/\//i.test(address))
        found.push(`other host: ${where}=${String(value)}`)
    }
    if (['base', 'iframe', 'frame', 'object', 'embed', 'applet', 'template'].includes(element.tagName))
      found.push(`forbidden: <${element.tagName}>`)
  }
  return found
}

/** Whether an attribute makes the browser send a request. */
function loads({ tagName, properties }: Element, name: string): boolean {
  if (['src', 'srcSet', 'poster', 'background', 'ping', 'action', 'formAction', 'xLinkHref'].includes(name))
    return true
  const names = ['canonical', 'alternate', 'license']
  const rel = Array.isArray(properties['rel']) ? properties['rel'] : []
  return (
    name === 'href' &&
    ['link', 'use', 'image'].includes(tagName) &&
    !rel.some((word) => names.includes(String(word)))
  )
}

const textOf = (element: Element): string =>
  element.children.map((child) => (child.type === 'text' ? child.value : toText(child))).join('')
