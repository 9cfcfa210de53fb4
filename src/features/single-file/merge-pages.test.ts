import { describe, expect, it } from 'vitest'
import { toSection, type MergedDocument } from './merge-pages.ts'

const start = { name: 'index', path: '/b/', title: 'Start' }
const merged: MergedDocument = {
  sections: [start, { name: 'daten', path: '/b/daten/', title: 'Daten' }],
  sharedIds: new Set(['gen-ai-off']),
  origin: 'https://guide.example',
}
const section = (html: string) => toSection(html, start, merged)

it.each([
  ['ids', '<h2 id="a">A</h2>', '<h2 id="index--a">A</h2>'],
  ['labels', '<label for="a">A</label>', '<label for="index--a">A</label>'],
  ['names', '<p aria-labelledby="a b"></p>', '<p aria-labelledby="index--a index--b"></p>'],
  ['descriptions', '<p aria-describedby="a"></p>', '<p aria-describedby="index--a"></p>'],
  ['controls', '<button aria-controls="a"></button>', '<button aria-controls="index--a"></button>'],
  ['lists of choices', '<input list="a">', '<input list="index--a">'],
  ['forms', '<input form="a">', '<input form="index--a">'],
  ['popovers', '<button popovertarget="a"></button>', '<button popovertarget="index--a"></button>'],
  ['references of our elements', '<x-y data-letter-id="a"></x-y>', '<x-y data-letter-id="index--a"></x-y>'],
  ['landmarks', '<nav aria-label="Weiter"></nav>', '<nav aria-label="Weiter: Start"></nav>'],
])('gives %s the name of the page', (_, html, expected) => expect(section(html)).toBe(expected))

it('gives columns the name of the page', () =>
  expect(section('<table><tbody><tr><th id="a"></th><td headers="a b"></td></tr></tbody></table>')).toContain(
    '<th id="index--a"></th><td headers="index--a index--b"></td>',
  ))

it.each([
  ['shared ids', '<li id="gen-ai-off"><p aria-labelledby="gen-ai-off"></p></li>'],
  ['other data', '<x-y data-id="a" data-valid="a" data-identity="a"></x-y>'],
  ['labels of what is no landmark', '<ol aria-label="Belege"></ol>'],
])('leaves %s alone', (_, html) => expect(section(html)).toBe(html))

describe('links', () => {
  it.each([
    ['#a', '#index--a'],
    ['#gen-ai-off', '#gen-ai-off'],
    ['/b/', '#index'],
    ['/b/#a', '#index--a'],
    ['/b/daten/', '#daten'],
    ['/b/daten/#likes', '#daten--likes'],
    ['/b/daten/#gen-ai-off', '#gen-ai-off'],
    ['/b/qr/a.svg', 'https://guide.example/b/qr/a.svg'],
    ['/b/daten/?stand=2025-11-03', 'https://guide.example/b/daten/?stand=2025-11-03'],
    ['https://guide.example/b/daten/', 'https://guide.example/b/daten/'],
    ['https://www.linkedin.com', 'https://www.linkedin.com'],
    ['mailto:a@b.example', 'mailto:a@b.example'],
  ])('to %s become %s', (href, expected) =>
    expect(section(`<a href="${href}">A</a>`)).toBe(`<a href="${expected}">A</a>`),
  )
})
