import { expect, test } from '@playwright/test'
import { fromHtml } from 'hast-util-from-html'
import { select, selectAll } from 'hast-util-select'
import { toText } from 'hast-util-to-text'
import { headerPolicy } from '../src/html/content-security.ts'
import { headerSet, type Header } from '../src/html/headers.ts'
import { phaseScript } from '../src/html/phase-script.ts'
import { pageAt, pages } from './built-site.ts'
import { observatoryScore } from './observatory.ts'

/** What a build for a public address would send: this one is local and has no https to speak of. */
function publicHeaders(preload = false): Header[] {
  const style = toText(select('style', pageAt('/').tree)!, { whitespace: 'pre' })
  const policy = headerPolicy({ scripts: [phaseScript], styles: [style] }, true)
  const { all, named } = headerSet({ policy, secure: true, preload })
  return [...all, ...named]
}

test('every page scores 155, 160 when browsers know its https beforehand', () => {
  for (const { name, tree } of pages) {
    const integrity = selectAll('script[src]', tree).length > 0 ? 5 : 0
    expect(observatoryScore(publicHeaders(), tree).score, name).toBe(150 + integrity)
    expect(observatoryScore(publicHeaders(true), tree).score, name).toBe(155 + integrity)
  }
})

const bare = fromHtml('<!doctype html><p>Text</p>')

test('a page without a script file scores 150', () => {
  expect(observatoryScore(publicHeaders(), bare).score).toBe(150)
})

test('a header that is missing costs points', () => {
  const without = (...names: string[]) => publicHeaders().filter(([name]) => !names.includes(name))
  for (const name of [
    'Content-Security-Policy',
    'X-Content-Type-Options',
    'Referrer-Policy',
    'Cross-Origin-Opener-Policy',
    'Cross-Origin-Embedder-Policy',
    'Cross-Origin-Resource-Policy',
    'Strict-Transport-Security',
  ])
    expect(observatoryScore(without(name), bare).score, name).toBeLessThan(150)
  // Either of the two forbids framing; browsers of different ages read different ones.
  expect(observatoryScore(without('X-Frame-Options'), bare).score).toBe(150)
  const policy = publicHeaders()[0]![1].replace(" frame-ancestors 'none';", '')
  const framed: Header[] = [
    ['Content-Security-Policy', policy],
    ...without('Content-Security-Policy', 'X-Frame-Options'),
  ]
  expect(observatoryScore(framed, bare).score).toBeLessThan(150)
})

test('scores what the scanner itself has scored', () => {
  // A host that sends no headers of ours, with https: the policy in the page is all there is.
  const page = pageAt('/').tree
  expect(observatoryScore([['Strict-Transport-Security', 'max-age=31556952']], page).score).toBe(75)
  const lax: Header = ['Content-Security-Policy', "default-src 'none'; script-src 'self' 'unsafe-inline'"]
  expect(observatoryScore([lax, ...publicHeaders().slice(1)], bare).score).toBe(80)
})

test('a page without any header, or with a foreign script, falls far below', () => {
  expect(observatoryScore([], bare).score).toBe(30)
  const foreign = fromHtml('<script src="http://other.test/a.js"></script>')
  expect(observatoryScore(publicHeaders(), foreign).score).toBe(50)
})
