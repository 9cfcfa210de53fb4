import { describe, expect, it } from 'vitest'
import { claimsIn } from './claims.ts'
import { layoutArticle } from './layout-article.ts'

const cite = '<sup class="cite" data-source="a"></sup>'
const verdict = (names: string, says: string, why: string, id = 'satz') =>
  `<div id="${id}" class="${names}"><p class="stamp">Stempel</p><div>${says}${why}` +
  `<p class="here text-small"><a href="#${id}">Link</a></p></div></div>`
const layOut = (html: string): string =>
  layoutArticle(`<p>Vorspann</p>${html}`, {
    title: 'Titel',
    sections: true,
    citeLabel: (n) => `Beleg ${n}`,
    listLabel: 'Belege',
    sourceNoteOf: () => ({ who: 'Bericht', title: 't', url: null, language: 'de', note: 'n' }),
  }).html

describe('claimsIn', () => {
  it.each([
    ['wrong', '<p class="says"><s>„LinkedIn nutzt alle Daten.“</s></p>', 'LinkedIn nutzt alle Daten.'],
    ['unclear', '<p class="says">„Löschen hilft.“</p>', 'Löschen hilft.'],
    ['short', '<p class="says">“Three settings are enough.”</p>', 'Three settings are enough.'],
    ['right', '<p class="says">„Er sagt: „Ja“ und geht.“</p>', 'Er sagt: „Ja“ und geht.'],
  ])('reads what is %s, without its quotation marks', (name, says, plain) => {
    expect(claimsIn(verdict(`verdict ${name}`, says, '<p>Darum.</p>'))).toEqual([
      { id: 'satz', says: plain, verdict: name, why: 'Darum.' },
    ])
  })

  it('reads the laid-out page: reasons without numbers of evidence, source notes and links', () => {
    const says = '<p class="says"><s>„A.“</s></p>'
    const why = `<p>Eins.${cite} Zwei &amp; <a href="/b/">drei</a>.${cite}</p>\n<ul><li>vier</li></ul>`
    const html = layOut(`<h2 id="x">X</h2>${verdict('verdict wrong', says, why)}<p>Danach.</p>`)
    expect(html).toContain('aria-label="Beleg 1"')
    expect(claimsIn(html)).toEqual([{ id: 'satz', says: 'A.', verdict: 'wrong', why: 'Eins. Zwei & drei. vier' }])
  })

  it('keeps the order of the page and leaves out what cannot be linked to', () => {
    const one = (id: string) => verdict('verdict right', '<p class="says">„A“</p>', '<p>B</p>', id)
    const loose = one('x').replace(' id="x"', '')
    expect(claimsIn(layOut(one('b') + loose + one('a'))).map(({ id }) => id)).toEqual(['b', 'a'])
  })

  it('finds none on a page without', () => expect(claimsIn('<p id="verdict">wrong</p>')).toEqual([]))

  it.each([
    ['an unknown verdict', verdict('verdict maybe', '<p class="says">„A“</p>', '<p>B</p>'), 'no known verdict'],
    ['no sentence', verdict('verdict wrong', '', '<p>B</p>'), 'no sentence'],
    ['an empty sentence', verdict('verdict wrong', '<p class="says">„“</p>', '<p>B</p>'), 'no sentence'],
    ['no reason', verdict('verdict wrong', '<p class="says">„A“</p>', ''), 'no reason'],
    ['only evidence', verdict('verdict wrong', '<p class="says">„A“</p>', `<p>${cite}</p>`), 'no reason'],
  ])('refuses %s', (_, html, message) => expect(() => claimsIn(html)).toThrow(`#satz: ${message}`))
})
