import { fromHtml } from 'hast-util-from-html'
import { select, selectAll } from 'hast-util-select'
import { toText } from 'hast-util-to-text'
import { describe, expect, it } from 'vitest'
import { layoutArticle } from './layout-article.ts'
import { questionsIn, withQuestionIndex } from './questions.ts'

const cite = (source: string) => `<sup class="cite" data-source="${source}"></sup>`
const layOut = (html: string, sections = true) =>
  layoutArticle(html, {
    title: 'Fragen?',
    sections,
    citeLabel: (n) => `Beleg ${n}`,
    listLabel: 'Belege',
    sourceNoteOf: (source) => ({ who: 'Gesetz', title: source, url: null, language: 'de', note: '' }),
  }).html

describe('questionsIn', () => {
  const two = `
    <p class="lead">Kurz.</p>
    <h2 id="x">X</h2>
    <h3 id="a">Bin ich <em>zu</em> spät?</h3><p>Nein.${cite('eins')} Es wirkt${cite('zwei')}, ab jetzt.</p>
    <h3 id="b">Und Likes?</h3><p>Die nicht.${cite('eins')}</p>
    <h2 id="y">Y</h2><p>Kein Teil einer Antwort.</p>`
  const found = [
    { id: 'a', question: 'Bin ich zu spät?', answer: 'Nein. Es wirkt, ab jetzt.' },
    { id: 'b', question: 'Und Likes?', answer: 'Die nicht.' },
  ]

  it.each([
    ['with sections', true],
    ['without', false],
  ])('reads a page laid out in passages, %s', (_, sections) =>
    expect(questionsIn(layOut(two, sections))).toEqual(found),
  )

  it.each([
    ['an empty page', '', []],
    ['a page of statements', '<h2 id="x">X?</h2><h3 id="a">Der Weg in der App</h3><p>Kurz.</p>', []],
    [
      'an answer of several blocks, in order, over passages',
      `<h3 id="a">A?</h3><p>Eins.${cite('eins')}</p><ul><li>zwei</li><li>drei</li></ul><p>Vier.${cite('zwei')}</p>`,
      [{ id: 'a', question: 'A?', answer: 'Eins. zwei drei Vier.' }],
    ],
    [
      'an answer that ends with any heading',
      '<h3 id="a">A?</h3><p>Eins.</p><h4 id="b">B?</h4><p>Zwei.</p><h3 id="c">C</h3><p>Drei.</p>',
      [{ id: 'a', question: 'A?', answer: 'Eins.' }],
    ],
    [
      'links as their words',
      '<h3 id="a">A?</h3><p>Siehe <a href="/b/">dort</a>.</p>',
      [{ id: 'a', question: 'A?', answer: 'Siehe dort.' }],
    ],
    [
      'what a reader sees now, not what waits for another day',
      '<h3 id="a">A?</h3><p><span hidden>Morgen</span><span>Gestern</span> war es.</p><p hidden>Nie.</p>',
      [{ id: 'a', question: 'A?', answer: 'Gestern war es.' }],
    ],
    [
      'line ends as spaces, and characters as they are',
      '<h3 id="a">A &amp;\n B?</h3><p>Eins\n zwei,<br>„drei“ &lt; vier.</p>',
      [{ id: 'a', question: 'A & B?', answer: 'Eins zwei, „drei“ < vier.' }],
    ],
  ])('reads %s', (_, html, expected) => expect(questionsIn(layOut(html))).toEqual(expected))

  it('leaves lists of links out', () => {
    const html = '<h3 id="a">A?</h3><p>Eins.</p><nav aria-label="Weiter"><a href="/b/">Zwei</a></nav>'
    expect(questionsIn(html)).toEqual([{ id: 'a', question: 'A?', answer: 'Eins.' }])
  })
})

describe('withQuestionIndex', () => {
  const html =
    '<h2 id="x">X &amp; Y</h2><h3 id="a" data-index="Kurz A">Ist das A?</h3><p>Ja.</p><h3 id="no">Keine Frage</h3><p>b</p>' +
    '<h3 id="b" data-index="B?">Ist das B?</h3><p>Nein.</p><h2 id="z">Z</h2><p>c</p>'
  const tree = fromHtml(withQuestionIndex(html, 'Fragen'), { fragment: true })
  const links = (selector: string) =>
    selectAll(selector, tree).map((link) => [link.properties['href'], toText(link)])

  it('puts a named index first, and leaves the text as it was', () => {
    const [index, ...rest] = withQuestionIndex(html, 'Fragen').split(/(?<=<\/nav>)/)
    expect(index).toMatch(/^<nav class="on-this-page full" aria-label="Fragen">/)
    expect(rest.join('')).toBe(html.replaceAll(/ data-index="[^"]*"/g, '').replace('&amp;', '&#x26;'))
  })

  it('leads to every h2, and to the questions under it by their short names', () => {
    expect(links('b a')).toEqual([
      ['#x', 'X & Y'],
      ['#z', 'Z'],
    ])
    expect(links('li:first-child > ul a')).toEqual([
      ['#a', 'Kurz A'],
      ['#b', 'B?'],
    ])
  })

  it('keeps no short name in the text', () => expect(select('[data-index]', tree)).toBeUndefined())

  it('gives a part without questions a row without a list', () =>
    expect(selectAll('.rows > li:last-child ul', tree)).toEqual([]))

  it.each([
    ['without a short name', '<h2 id="x">X</h2><h3 id="a">A?</h3>', 'question without data-index: A?'],
    ['with an empty one', '<h2 id="x">X</h2><h3 id="a" data-index="">A?</h3>', 'question without data-index: A?'],
    ['before the first h2', '<h3 id="a" data-index="A">A?</h3>', 'question before the first h2: A?'],
  ])('refuses a question %s', (_, faulty, message) =>
    expect(() => withQuestionIndex(faulty, 'Fragen')).toThrow(new Error(message)),
  )
})
