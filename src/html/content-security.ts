import type { Element, Root } from 'hast'
import { selectAll } from 'hast-util-select'
import { toText } from 'hast-util-to-text'
import { createHash } from 'node:crypto'

/** A hash as Content-Security-Policy and Subresource Integrity write it: 'sha256-…'. */
export const hashOf = (text: string | Uint8Array, algorithm: 'sha256' | 'sha384'): string =>
  `${algorithm}-${createHash(algorithm).update(text).digest('base64')}`

/** The policy of every page; the header carries two directives that a meta element may not. */
export function policyOf(options: { script: string; style: string; secure: boolean; header: boolean }): string {
  return [
    "default-src 'none'",
    `script-src 'self' '${hashOf(options.script, 'sha256')}'`,
    `style-src '${hashOf(options.style, 'sha256')}'`,
    "img-src 'self'",
    "font-src 'self'",
    "manifest-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
    ...(options.header ? ["frame-ancestors 'none'"] : []),
    ...(options.header && options.secure ? ['upgrade-insecure-requests'] : []),
  ].join('; ')
}

/** Everything in a page that the policy would block or that runs code it should not, in words. */
export function violationsIn(page: Root, allowedScript: string): string[] {
  const found: string[] = []
  for (const script of selectAll('script:not([src])', page)) {
    const data = script.properties['type'] === 'application/ld+json'
    if (!data && textOf(script) !== allowedScript) found.push(`inline script: ${textOf(script).slice(0, 60)}`)
  }
  for (const style of selectAll('style', page)) found.push(`inline style: ${textOf(style).slice(0, 60)}`)
  for (const element of selectAll('*', page)) {
    for (const [name, value] of Object.entries(element.properties)) {
      const where = `<${element.tagName}> ${name}`
      if (name === 'style') found.push(`style attribute: ${where}`)
      if (/^on/i.test(name)) found.push(`event handler: ${where}`)
      if (/^\s*(javascript|data|vbscript):/i.test(String(value)))
        found.push(`unsafe address: ${where}=${String(value)}`)
      if (name === 'src' && /^(\w+:)?\/\//.test(String(value))) found.push(`other host: ${where}=${String(value)}`)
    }
    if (['base', 'iframe', 'object', 'embed'].includes(element.tagName))
      found.push(`forbidden: <${element.tagName}>`)
  }
  return found
}

const textOf = (element: Element): string =>
  element.children.map((child) => (child.type === 'text' ? child.value : toText(child))).join('')
