import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { describe, expect, it } from 'vitest'
import { gather, inlineScript, lighten, paperOf, withoutFetchedFonts, type Sheet } from './take-away.ts'

const options = {
  origin: 'https://guide.example',
  picture: (address: string) => `<svg viewBox="0 0 1 1"><path d="${address}#"/></svg>\n`,
  storage: { from: 'key/', to: 'key:file' },
}
const sheet = (name: string, path: string, main: string): Sheet => ({
  name,
  path,
  title: name.toUpperCase(),
  tree: fromHtml(`<!doctype html><body><main id="inhalt">${main}</main>`),
})
const other = () => sheet('daten', '/b/daten/', '<h1>D</h1><h2 id="likes">L</h2>')
const gathered = (main: string) =>
  toHtml(gather([sheet('start', '/b/', main), other()], [], options)[0]!.children, { allowDangerousHtml: false })

describe('lighten', () => {
  const lightened = (main: string) => {
    const { tree } = sheet('start', '/b/', main)
    lighten(tree, '/b/quellen/')
    return toHtml(tree).replace(/^.*<main id="inhalt">|<\/main>.*$/gs, '')
  }

  it.each([
    [
      'evidence, whose marks look it up among the sources',
      '<p>A<sup class="cite"><a href="#src-dpc">1</a></sup></p><div class="margin"><ol class="chips"><li id="src-dpc">D</li></ol></div>',
      '<p>A<sup class="cite"><a href="/b/quellen/#dpc">1</a></sup></p><div class="margin"></div>',
    ],
    ['ways to pass a page on', '<dd>Adresse <pass-on><ul><li>A</li></ul></pass-on></dd>', '<dd>Adresse </dd>'],
    [
      'the letter’s form and texts, but not its sample',
      '<objection-letter data-texts="{}"><div class="tools">F</div><p>Brief</p></objection-letter><div class="tools">T</div>',
      '<objection-letter><p>Brief</p></objection-letter><div class="tools">T</div>',
    ],
    ['space between the items of a list', '<ul> <li> A </li> <li>B</li> </ul>', '<ul><li> A </li><li>B</li></ul>'],
  ])('takes out %s', (_, main, expected) => expect(lightened(main)).toBe(expected))

  it('leaves space between words alone', () => {
    const text = '<p><b>A</b> <i>B</i></p><div><a href="/b/">C</a> <a href="#src-x">D</a></div>'
    expect(lightened(text)).toBe(text)
  })
})

describe('gather', () => {
  it.each([
    ['ids', '<h2 id="a">A</h2>', '<h2 id="start--a">A</h2>'],
    [
      'ids of steps',
      '<ol><li id="gen-ai-off" data-code="1">A</li></ol>',
      '<ol><li id="gen-ai-off" data-code="1">A</li></ol>',
    ],
    ['labels', '<label for="a">A</label><input id="a">', '<label for="start--a">A</label><input id="start--a">'],
    [
      'names',
      '<p id="a b"></p><i id="a"></i><i id="b"></i><p aria-labelledby="a b">',
      '<p id="start--a b"></p><i id="start--a"></i><i id="start--b"></i><p aria-labelledby="start--a start--b"></p>',
    ],
    [
      'columns',
      '<table><tr><th id="a">A<td headers="a">B</table>',
      '<table><tbody><tr><th id="start--a">A</th><td headers="start--a">B</td></tr></tbody></table>',
    ],
    [
      'paint',
      '<svg><g id="a"></g><path fill="url(#a)"></path></svg>',
      '<svg><g id="start--a"></g><path fill="url(#start--a)"></path></svg>',
    ],
    [
      'storage',
      '<x-y data-storage="key/"><code>key/</code></x-y>',
      '<x-y data-storage="key:file"><code>key:file</code></x-y>',
    ],
    ['landmarks', '<nav aria-label="Next"></nav>', '<nav aria-label="Next: START"></nav>'],
    ['scripts', '<p>A<script src="/b/x.js"></script></p><script>1</script>', '<p>A</p>'],
    [
      'pictures',
      '<img src="/b/qr/a.svg" alt="">',
      `<img src="data:image/svg+xml,%3Csvg%20viewBox=%220%200%201%201%22%3E%3Cpath%20d=%22/b/qr/a.svg%23%22/%3E%3C/svg%3E" alt="">`,
    ],
  ])('rewrites %s', (_, main, expected) => expect(gathered(main)).toBe(expected))

  it.each([
    ['#a', '#start--a'],
    ['#none', '#none'],
    ['/b/', '#start'],
    ['/b/#a', '#start--a'],
    ['/b/daten/', '#daten'],
    ['/b/daten/#likes', '#daten--likes'],
    ['/b/daten/#none', '#daten'],
    ['/b/qr/a.svg', 'https://guide.example/b/qr/a.svg'],
    ['/b/en/', 'https://guide.example/b/en/'],
    ['/b/daten/?stand=2025-11-03', 'https://guide.example/b/daten/?stand=2025-11-03'],
    ['https://www.linkedin.com/', 'https://www.linkedin.com/'],
    ['mailto:a@b.example', 'mailto:a@b.example'],
  ])('a link to %s becomes %s', (href, expected) =>
    expect(gathered(`<i id="a"></i><a href="${href}">A</a>`)).toContain(`<a href="${expected}">`),
  )

  it('names each page', () => {
    const sections = gather([sheet('start', '/b/', ''), sheet('daten', '/b/daten/', '')], [], options)
    expect(sections.map((one) => toHtml(one))).toEqual([
      '<section id="start" class="sheet"></section>',
      '<section id="daten" class="sheet"></section>',
    ])
  })

  it('refuses ids that would meet', () => {
    const step = '<li id="daten" data-code="1"></li>'
    expect(() => gathered(step)).toThrow('an id stands twice: daten')
  })

  it('refuses a page without main', () => {
    const empty = { ...other(), tree: fromHtml('<p>A</p>') }
    expect(() => gather([empty], [], options)).toThrow('/b/daten/: no main')
  })
})

it('leads the links of the frame to the sections', () => {
  const frame = h('nav', [h('a', { href: '/b/daten/' }), h('a', { href: '#inhalt' }), h('a', { href: '/b/en/' })])
  gather([sheet('start', '/b/', ''), other()], [frame], options)
  expect(toHtml(frame)).toBe(
    '<nav><a href="#daten"></a><a href="#inhalt"></a><a href="https://guide.example/b/en/"></a></nav>',
  )
})

it('leaves out fonts that would be fetched, and keeps local ones', () => {
  const local = '@font-face{font-family:A;src:local(Arial)}'
  const style = `p{}@font-face{font-family:B;src:url(/b.woff2)format("woff2")}${local}`
  expect(withoutFetchedFonts(style)).toBe(`p{}${local}`)
})

it('lets the list’s sheet apply to the list’s own prints', () => {
  const style = 'html:has(settings-checklist){a{}}:root:is([x],:has(settings-checklist[data-cut=thorough])){b{}}'
  expect(paperOf(style)).toBe(
    'html[data-print]{a{}}:root:is([x],[data-print]:has(settings-checklist[data-cut=thorough])){b{}}',
  )
  expect(() => paperOf('p{}')).toThrow('the stylesheet for paper has no html:has(settings-checklist)')
})

it.each([
  ['a<b', 'a<b'],
  ['"</script>"', '"\\x3C/script>"'],
  ['"<SCRIPT"', '"\\x3CSCRIPT"'],
  ['"<!--"\n', '"\\x3C!--"'],
])('the script %s is written %s', (code, expected) => expect(inlineScript(code)).toBe(expected))
