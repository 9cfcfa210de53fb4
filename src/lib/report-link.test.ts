import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseReportAddress, reportLink } from './report-link.ts'

describe('parseReportAddress', () => {
  it.each([
    ['mailto:melden@leitfaden.example', 'mailto:melden@leitfaden.example'],
    ['MAILTO:a.b+c@mail.leitfaden.example', 'MAILTO:a.b+c@mail.leitfaden.example'],
    ['https://code.example/a/b/issues/new', 'https://code.example/a/b/issues/new'],
    ['https://code.example', 'https://code.example/'],
    [
      'https://code.example/a/b/issues/new?template=weg.yml',
      'https://code.example/a/b/issues/new?template=weg.yml',
    ],
  ])('takes %s', (text, address) => expect(parseReportAddress(text)).toBe(address))

  it.each([
    '',
    'melden@leitfaden.example',
    'mailto:',
    'mailto:melden',
    'mailto:melden@leitfaden',
    'mailto:a@b.example,c@d.example',
    'mailto:a@b.example;c@d.example',
    'mailto:a@b.example?cc=c@d.example',
    'mailto:a@b.example%3Fcc=c@d.example',
    'mailto:a%0Ab@c.example',
    'mailto:a@b.example#x',
    'mailto:a b@c.example',
    'http://code.example/issues/new',
    'https:code.example',
    'https://',
    'https://a b.example/',
    'https://name@code.example/',
    'https://:word@code.example/',
    'https://code.example/#x',
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
    'tel:+491234',
    '//code.example/',
    '/issues/new',
    'https://code.example/\nmailto:a@b.example',
  ])('refuses %j', (text) => expect(parseReportAddress(text)).toBeNull())

  it('gives nothing but mailto and https, and reads its own answer again', () => {
    const scheme = fc.constantFrom('', 'mailto:', 'mailto:a@', 'https://', 'https://a.example/', 'http://', 'ftp:')
    const rest = fc.array(fc.constantFrom(...'ab.@:/?#&=% \n-', '.example'), { maxLength: 12 })
    const text = fc.tuple(scheme, rest).map(([start, end]) => start + end.join(''))
    fc.assert(
      fc.property(text, (text) => {
        const address = parseReportAddress(text)
        if (address === null) return
        expect(new URL(address).protocol).toMatch(/^(mailto|https):$/)
        expect(parseReportAddress(address)).toBe(address)
      }),
    )
  })
})

describe('reportLink', () => {
  it.each([
    ['mailto:a@b.example', 'mailto:a@b.example?subject=gen-ai-off%20(de)'],
    ['https://code.example/a/b/issues/new', 'https://code.example/a/b/issues/new?title=gen-ai-off+%28de%29'],
    [
      'https://code.example/a/b/issues/new?template=weg.yml',
      'https://code.example/a/b/issues/new?template=weg.yml&title=gen-ai-off+%28de%29',
    ],
    [
      'https://code.example/a/b/-/issues/new',
      'https://code.example/a/b/-/issues/new?issue%5Btitle%5D=gen-ai-off+%28de%29',
    ],
  ])('at %s carries step and language', (address, link) =>
    expect(reportLink(address, 'gen-ai-off', 'de')).toBe(link),
  )

  it('carries nothing else, and no id breaks out of it', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('de', 'en'), (step, locale) => {
        const mail = new URL(reportLink('mailto:a@b.example', step, locale))
        expect(mail.pathname).toBe('a@b.example')
        expect([...mail.searchParams]).toEqual([['subject', `${step} (${locale})`]])
        const issue = new URL(reportLink('https://code.example/new', step, locale))
        expect([issue.host, [...issue.searchParams]]).toEqual(['code.example', [['title', `${step} (${locale})`]]])
      }),
    )
  })
})
