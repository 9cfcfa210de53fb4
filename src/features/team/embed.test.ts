import fc from 'fast-check'
import { expect, it } from 'vitest'
import { embedSnippet } from './embed.ts'

it('is a paragraph with a link, a drawn switch and words', () => {
  expect(embedSnippet('https://guide.example/?a=1&b="2"', 'Abschalten')).toBe(`<p>
  <a href="https://guide.example/?a=1&amp;b=&quot;2&quot;">
    <svg viewBox="0 0 58 24" width="44" height="18" fill="none" stroke="currentColor" stroke-width="4" aria-hidden="true">
      <path d="M0 17h13M45 17h13M20 15 37 4"/><circle cx="17" cy="17" r="4"/><circle cx="41" cy="17" r="4"/>
    </svg>
    Abschalten
  </a>
</p>`)
})

const plain: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' }
const read = (html: string): string => html.replace(/&(lt|gt|quot|amp);/g, (entity) => plain[entity]!)

it('lets nothing out of the attribute and the words, and gives both back', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (address, label) => {
      const html = embedSnippet(address, label)
      const [, href, words] = /^<p>\n {2}<a href="([^"<>]*)">.*<\/svg>\n {4}([^<>]*)\n {2}<\/a>\n<\/p>$/s.exec(
        html,
      )!
      expect([read(href!), read(words!)]).toEqual([address, label])
      expect(html.match(/</g)).toHaveLength(9)
    }),
  )
})
