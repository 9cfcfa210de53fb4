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
    `style-src 'self' '${hashOf(options.style, 'sha256')}'`,
    "img-src 'self'",
    "font-src 'self'",
    "manifest-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types sw',
    ...(options.header ? ["frame-ancestors 'none'"] : []),
    ...(options.header && options.secure ? ['upgrade-insecure-requests'] : []),
  ].join('; ')
}

/** The policy of a file that loads nothing: its own scripts and style by their hashes, and pictures inside it. */
export function takeAwayPolicy(options: { scripts: string[]; style: string; header: boolean }): string {
  const scripts = options.scripts.map((script) => `'${hashOf(script, 'sha256')}'`)
  return [
    "default-src 'none'",
    `script-src ${scripts.join(' ')}`,
    `style-src '${hashOf(options.style, 'sha256')}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
    ...(options.header ? ["frame-ancestors 'none'"] : []),
  ].join('; ')
}

/** Everything in a page that the policy would block or that runs code it should not, in words. */
export function violationsIn(page: Root, allowedScript: string): string[] {
  const found: string[] = []
  for (const script of selectAll('script:not([src])', page)) {
    const data = script.properties['type'] === 'application/ld+json'
    if (!data && textOf(script) !== allowedScript) found.push(`inline script: ${textOf(script).slice(0, 60)}`)
  }
  for (const meta of selectAll('meta[http-equiv="refresh" i]', page))
    found.push(`refresh: ${String(meta.properties['content'])}`)
  for (const style of selectAll('style', page)) found.push(`inline style: ${textOf(style).slice(0, 60)}`)
  for (const element of selectAll('*', page)) {
    for (const [name, value] of Object.entries(element.properties)) {
      const where = `<${element.tagName}> ${name}`
      if (name === 'style') found.push(`style attribute: ${where}`)
      if (/^on/i.test(name)) found.push(`event handler: ${where}`)
      // Browsers drop control characters and white space in addresses and take \ for /.
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

/** Whether a browser fetches, sends or connects by itself because of an attribute. */
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
