import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseReportAddress, reportLink } from './report-link.ts'

it.each([
  ['mailto:melden@leitfaden.example', 'mailto:melden@leitfaden.example'],
  ['MAILTO:a.b+c@mail.leitfaden.example', 'MAILTO:a.b+c@mail.leitfaden.example'],
  ['https://code.example', 'https://code.example/'],
  ['https://code.example/a/b/issues/new?template=weg.yml', 'https://code.example/a/b/issues/new?template=weg.yml'],
])('%s is an address', (text, address) => expect(parseReportAddress(text)).toBe(address))

it('takes nothing else for an address', () => {
  const mail =
    'a@b.example,c@d.example a@b.example;c@d.example a@b.example?cc=c@d.example a@b.example%3Fcc=c@d.example'
  const mails = [
    '',
    'melden',
    'melden@leitfaden',
    'a%0Ab@c.example',
    'a@b.example#x',
    'a b@c.example',
    ...mail.split(' '),
  ]
  const web = ['https:code.example', 'https://', 'https://a b.example/', 'https://name@code.example/']
  const texts = [
    ...['', 'melden@leitfaden.example', ...mails.map((one) => `mailto:${one}`), ...web],
    ...['https://:word@code.example/', 'https://code.example/#x', 'http://code.example/', '//code.example/'],
    ...['javascript:alert(1)', ' javascript:alert(1)', 'data:text/html,x', 'tel:+491234', '/issues/new'],
    'https://code.example/\nmailto:a@b.example',
  ]
  expect(texts.filter((text) => parseReportAddress(text) !== null)).toEqual([])
})

it('gives nothing but mailto and https, and reads its own answer again', () => {
  const scheme = fc.constantFrom('', 'mailto:', 'mailto:a@', 'https://', 'https://a.example/', 'http://', 'ftp:')
  const rest = fc.array(fc.constantFrom(...'ab.@:/?#&=% \n-', '.example'), { maxLength: 12 })
  fc.assert(
    fc.property(scheme, rest, (start, end) => {
      const address = parseReportAddress(start + end.join(''))
      if (address === null) return
      expect(new URL(address).protocol).toMatch(/^(mailto|https):$/)
      expect(parseReportAddress(address)).toBe(address)
    }),
  )
})

it.each([
  ['mailto:a@b.example', 'subject'],
  ['https://code.example/a/b/issues/new', 'title'],
  ['https://code.example/a/b/issues/new?template=weg.yml', 'title'],
  ['https://code.example/a/b/-/issues/new', 'issue[title]'],
])('at %s carries step and language, and no id breaks out of it', (address, name) => {
  expect(new URL(reportLink(address, 'gen-ai-off', 'de')).search).not.toContain(' ')
  fc.assert(
    fc.property(fc.string(), fc.constantFrom('de', 'en'), (step, locale) => {
      const link = new URL(reportLink(address, step, locale))
      expect(link.href.startsWith(address)).toBe(true)
      expect([...link.searchParams].at(-1)).toEqual([name, `${step} (${locale})`])
      expect(link.searchParams.size).toBe(new URL(address).searchParams.size + 1)
    }),
  )
})
