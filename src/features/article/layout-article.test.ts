import { describe, expect, it } from 'vitest'
import { layoutArticle, type ArticleLinks } from './layout-article.ts'

const links: ArticleLinks = {
  evidence: (source) => `#src-${source}`,
  citation: (n) => `Beleg ${n}`,
  heading: (text) => `Link zu ${text}`,
  claim: (n) => `Aussage ${n}`,
}
const layOut = (html: string, more?: Partial<ArticleLinks>) => layoutArticle(html, { ...links, ...more })
const cite = (...sources: string[]) => `<sup class="cite" data-sources="${sources.join(' ')}"></sup>`
const mark = (n: number, source: string) => `<a href="#src-${source}" aria-label="Beleg ${n}">${n}</a>`
const anchor = (id: string, text: string) => `<a class="anchor" href="#${id}" aria-label="Link zu ${text}">#</a>`

describe('sections', () => {
  it('begin with every h2; the first holds what stands before', () => {
    const { sections } = layOut('<p>a</p><h2 id="x">X</h2>lose<h3 id="y">Y</h3><p>b</p><h2 id="z">Z</h2>')
    expect(sections.map(({ html }) => html)).toEqual([
      '<p>a</p>',
      `<h2 id="x">X</h2>${anchor('x', 'X')}lose<h3 id="y">Y</h3>${anchor('y', 'Y')}<p>b</p>`,
      `<h2 id="z">Z</h2>${anchor('z', 'Z')}`,
    ])
    expect(layOut('').sections).toEqual([{ html: '', beside: '', notes: [], below: false }])
  })

  it('take what stands beside the text out of it', () => {
    const [opening] = layOut('<p>a</p><div data-beside>c</div><p>b</p>').sections
    expect(opening).toMatchObject({ html: '<p>a</p><p>b</p>', beside: '<div>c</div>' })
  })

  it('link headings within blocks as well, and none without an id or where no links are wanted', () => {
    const html = '<div><h3 id="a">A <em>b</em></h3><h2>c</h2></div>'
    expect(layOut(html).sections[0]!.html).toContain(`</h3>${anchor('a', 'A b')}<h2>c</h2></div>`)
    const steps = layOut('<ol><li><h2 id="a">A</h2></li></ol>')
    expect(steps.sections[0]!.html, 'of a step').not.toContain('anchor')
    expect(steps.steps).toEqual([{ id: 'a', text: 'A' }])
    expect(layOut(html, { heading: undefined }).sections[0]!.html).toBe(html)
  })
})

describe('marks', () => {
  it('are numbered in document order; a source cited again keeps its number and is no new note', () => {
    const { sections, cited } = layOut(
      `<p>a${cite('c')}</p><h2 id="x">X</h2><ul><li>b${cite('a', 'c')}</li></ul><p>d${cite('b')}</p>`,
    )
    expect(cited).toEqual(['c', 'a', 'b'])
    expect(sections.map(({ notes }) => notes)).toEqual([
      [{ n: 1, source: 'c' }],
      [
        { n: 2, source: 'a' },
        { n: 3, source: 'b' },
      ],
    ])
    expect(sections[1]!.html).toContain(`b<sup class="cite">${mark(2, 'a')}${mark(1, 'c')}</sup></li>`)
  })

  it.each([
    ['Eins. \n', 'Eins.'],
    ['<b>Eins</b> ', '<b>Eins</b>'],
    ['Belege:\u00a0', 'Belege:\u00a0'],
    ['', ''],
  ])('stand right behind %j', (before, after) =>
    expect(layOut(`<p>${before}${cite('a')} Zwei</p>`).sections[0]!.html).toBe(
      `<p>${after}<sup class="cite">${mark(1, 'a')}</sup> Zwei</p>`,
    ),
  )

  it('are left out where evidence cannot be looked up, and still count', () => {
    const { sections, cited } = layOut(`<p>a ${cite('b')}</p>`, { evidence: undefined })
    expect([sections[0]!.html, cited]).toEqual(['<p>a</p>', ['b']])
  })

  it.each([
    ['beside a text that is longer', `<h2 id="x">X</h2><p>${'a'.repeat(400)}${cite('a')}</p>`, false],
    ['under a text that is shorter', `<h2 id="x">X</h2><p>${'a'.repeat(60)}${cite('a', 'b', 'c')}</p>`, true],
    ['beside the title, which takes lines of its own', `<p>a${cite('a', 'b', 'c')}</p>`, false],
    ['under a block of the full width', `<div class="full">a${cite('a')}</div>`, true],
  ])('have notes %s', (_, html, below) => expect(layOut(html).sections.at(-1)).toMatchObject({ below }))
})

describe('headings', () => {
  it('of the second level, with the short names of questions, which are not in the text', () => {
    const { headings, sections } = layOut(
      '<h3 id="no" data-index="Zu früh">Q</h3><h2 id="x">X <em>e</em></h2><h3 id="a" data-index="Kurz">A?</h3><p>b</p><h3 id="c">C</h3><h2 id="y">Y</h2>',
    )
    expect(headings).toEqual([
      { id: 'x', text: 'X e', questions: [{ id: 'a', text: 'Kurz' }] },
      { id: 'y', text: 'Y', questions: [] },
    ])
    expect(sections[1]!.html).not.toContain('data-')
  })

  it.each(['<h2>Ü</h2>', '<h2 id="">Ü</h2>', '<h2 id="ü">Ü</h2>', '<h3 id="1x">Ü</h3>', '<h4 id="Xy">Ü</h4>'])(
    'need an ASCII id: %s',
    (html) => expect(() => layOut(html)).toThrow('heading without an ASCII id: Ü'),
  )
})

it.each([
  ['<h2 id="x">X?</h2><p>a</p><h3 id="b">Der Weg</h3><p>c</p>', []],
  [
    `<h3 id="a">A &amp;\n <em>B</em>?</h3><p>Eins${cite('x')}, <a href="/">zwei</a>.${cite('y')}</p>\n<ul><li>drei</li><li>vier</li></ul>`,
    [{ id: 'a', question: 'A & B?', answer: 'Eins, zwei. drei vier' }],
  ],
  [
    '<h3 id="a">A?</h3><p>Ja.</p><h4 id="b">B?</h4><p>Nein.</p><h3 id="c">C?</h3><p hidden>Nie</p>',
    [
      { id: 'a', question: 'A?', answer: 'Ja.' },
      { id: 'c', question: 'C?', answer: '' },
    ],
  ],
])('reads questions and their answers, without marks and what is hidden: %s', (html, questions) =>
  expect(layOut(html).questions).toEqual(questions),
)

describe('claims', () => {
  const verdict = (claim: object, why: string) =>
    `<div data-claim='${JSON.stringify(claim)}'><p>Falsch<a href="#a" data-number></a></p><div data-why>${why}</div></div>`
  const claim = { id: 'a', says: 'Ä', verdict: 'wrong' } as const

  it('are read in order, with their reason, and numbered', () => {
    const { claims, sections } = layOut(
      verdict(claim, `<p>Eins.${cite('x')}</p><ul><li>zwei</li></ul>`) +
        verdict({ ...claim, id: 'b', verdict: 'right' }, '<p>Ja.</p>'),
    )
    expect(claims).toEqual([
      { ...claim, why: 'Eins. zwei' },
      { id: 'b', says: 'Ä', verdict: 'right', why: 'Ja.' },
    ])
    expect(sections[0]!.html).toContain('<p>Falsch<a href="#a" aria-label="Aussage 2">2</a></p><div><p>Ja.</p>')
    expect(sections[0]!.html).not.toContain('data-')
  })

  it('need a reason', () => expect(() => layOut(verdict(claim, `<p>${cite('x')}</p>`))).toThrow('#a: no reason'))
})
