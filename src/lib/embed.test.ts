import fc from 'fast-check'
import { fromHtml } from 'hast-util-from-html'
import { select, selectAll } from 'hast-util-select'
import { toText } from 'hast-util-to-text'
import { expect, it } from 'vitest'
import { embedSnippet } from './embed.ts'

const parsed = (address: string, label: string) => fromHtml(embedSnippet(address, label), { fragment: true })

it('is a paragraph with a link, a drawn switch and words', () => {
  expect(embedSnippet('https://guide.example/', 'Abschalten')).toBe(`<p>
  <a href="https://guide.example/">
    <svg viewBox="0 0 58 24" width="44" height="18" fill="none" stroke="currentColor" stroke-width="4" aria-hidden="true">
      <path d="M0 17h13M45 17h13M20 15 37 4"/><circle cx="17" cy="17" r="4"/><circle cx="41" cy="17" r="4"/>
    </svg>
    Abschalten
  </a>
</p>`)
})

it.each([
  ['https://guide.example/?a=1&b="2"', 'https://guide.example/?a=1&amp;b=&quot;2&quot;'],
  ['https://guide.example/<', 'https://guide.example/&lt;'],
])('writes the address %s as %s', (address, written) =>
  expect(embedSnippet(address, 'A')).toContain(`<a href="${written}">`),
)

it('holds the same elements whatever goes in, and gives address and words back', () => {
  fc.assert(
    fc.property(fc.webUrl(), fc.string({ unit: 'grapheme-ascii', minLength: 1 }), (address, label) => {
      const tree = parsed(address, label)
      expect(selectAll('*', tree).map(({ tagName }) => tagName)).toEqual([
        'p',
        'a',
        'svg',
        'path',
        'circle',
        'circle',
      ])
      expect(select('a', tree)?.properties['href']).toBe(address)
      const flat = (text: string) => text.replace(/\s+/g, ' ').trim()
      expect(flat(toText(select('a', tree)!))).toBe(flat(label))
    }),
  )
})
