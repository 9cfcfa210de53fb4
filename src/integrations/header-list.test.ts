import { describe, expect, it } from 'vitest'
import { headerPolicy } from './content-security.ts'
import { caddySnippet, headersFile, nginxHttp, nginxServer } from './header-files.ts'
import { headerSet, type HeaderSet } from './header-list.ts'

const set = (secure = false, preload = false) => headerSet({ policy: "default-src 'none'", secure, preload })
const valueOf = (headers: HeaderSet, name: string) => headers.all.find(([one]) => one === name)?.[1]

describe('headerSet', () => {
  it.each([
    [false, false, undefined],
    [false, true, undefined],
    [true, false, 'max-age=63072000'],
    [true, true, 'max-age=63072000; includeSubDomains; preload'],
  ])('https %s, preload %s: Strict-Transport-Security is %s', (secure, preload, expected) => {
    expect(valueOf(set(secure, preload), 'Strict-Transport-Security')).toBe(expected)
  })

  it('keeps what is named by its content for a year, and has browsers ask for the rest', () => {
    expect(set().hashed).toEqual([['Cache-Control', 'public, max-age=31536000, immutable']])
    expect(set().named).toEqual([['Cache-Control', 'no-cache']])
  })
})

const tiny: HeaderSet = {
  all: [
    ['A', "x 'y'; z"],
    ['B-C', 'd'],
  ],
  hashed: [['Cache-Control', 'year']],
  named: [['Cache-Control', 'ask']],
}

describe('headersFile', () => {
  it.each(['/', '/leitfaden/'])('under %s', (base) => {
    expect(headersFile(tiny, base)).toBe(
      `${base}*\n  A: x 'y'; z\n  B-C: d\n${base}_astro/*\n  Cache-Control: year\n`,
    )
  })

  it('stays within the limits of Cloudflare Pages, and gives no path a header twice', () => {
    const policy = headerPolicy({ scripts: ['a'], styles: ['b'] }, true)
    const lines = headersFile(headerSet({ policy, secure: true, preload: true }), '/leitfaden/').split('\n')
    expect(lines.filter((line) => line.startsWith('/')).length).toBeLessThanOrEqual(100)
    for (const line of lines) expect(line.length, line).toBeLessThanOrEqual(2000)
    const names = lines.filter((line) => line.startsWith('  ')).map((line) => line.split(':')[0])
    expect(names).toEqual([...new Set(names)])
  })
})

describe('parts for servers', () => {
  it('nginx: http block', () => {
    expect(nginxHttp(tiny, '/a.b/').split('\n').slice(1)).toEqual([
      'map $uri $guide_cache_control {',
      '\tdefault "ask";',
      '\t"~^/a\\.b/_astro/" "year";',
      '}',
      '',
    ])
  })

  it('nginx: server block', () => {
    expect(nginxServer(tiny, '/a/').split('\n').slice(1, 5)).toEqual([
      `add_header A "x 'y'; z" always;`,
      'add_header B-C "d" always;',
      'add_header Cache-Control $guide_cache_control always;',
      'error_page 404 /a/404.html;',
    ])
  })

  it('Caddy: pages and errors carry every header', () => {
    const snippet = caddySnippet(tiny, '/a/')
    expect(snippet.match(/A "x 'y'; z"/g)).toHaveLength(1)
    expect(snippet.match(/import guide-headers/g)).toHaveLength(2)
    expect(snippet).toContain('@hashed path /a/_astro/*')
  })

  it.each(['a"b', 'a$b', 'a{b}', 'a\\b', 'a\nb'])('refuse what a server would read as more: %j', (value) => {
    const bad: HeaderSet = { ...tiny, all: [['A', value]] }
    expect(() => nginxServer(bad, '/')).toThrow('not to be quoted')
    expect(() => caddySnippet(bad, '/')).toThrow('not to be quoted')
  })
})
