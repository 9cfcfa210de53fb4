import { fromHtml } from 'hast-util-from-html'
import { describe, expect, it } from 'vitest'
import { hashOf, headerPolicy, metaPolicy, singleFilePolicy, violationsIn } from './content-security.ts'

const violations = (body: string) => violationsIn(fromHtml(`<!doctype html><body>${body}`))

describe('hashOf', () => {
  // Reference values: printf 'abc' | openssl dgst -sha256 -binary | base64
  it.each([
    ['abc', 'sha256', 'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0='],
    ['', 'sha256', 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='],
    ['abc', 'sha384', 'sha384-ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn'],
  ] as const)('of %j with %s', (text, algorithm, expected) => {
    expect(hashOf(text, algorithm)).toBe(expected)
    expect(hashOf(new TextEncoder().encode(text), algorithm)).toBe(expected)
  })
})

describe('policies', () => {
  const inline = { scripts: ['abc'], styles: [''] }
  const shared = [
    "default-src 'none'",
    "script-src 'self' 'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0='",
    "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
    "font-src 'self'",
    "img-src 'self'",
    "manifest-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types sw',
  ].sort()

  it('a page’s own is closed', () => {
    expect(metaPolicy(inline).split('; ').sort()).toEqual(shared)
    expect(metaPolicy(inline)).not.toMatch(/unsafe-|\*|https?:|data:|blob:/)
  })

  it.each([false, true])('the header’s, secure %s, adds two directives', (secure) => {
    expect(headerPolicy(inline, secure).split('; ').sort()).toEqual(
      [...shared, "frame-ancestors 'none'", ...(secure ? ['upgrade-insecure-requests'] : [])].sort(),
    )
    expect(headerPolicy(inline, secure)).not.toMatch(/unsafe-|\*|https?:|data:|blob:/)
  })

  it('the single file’s knows its own scripts and style, and nothing else', () => {
    expect(singleFilePolicy({ scripts: ['abc', ''], styles: [''] }).split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
      "style-src 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
      "base-uri 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ])
  })
})

describe('violationsIn', () => {
  it.each([
    ['text', '<p>Nur Text, auch „javascript:“ und style= darin.</p>'],
    ['a script file of ours', '<script type="module" src="/_astro/day-counter.js"></script>'],
    ['structured data', '<script type="application/ld+json">{"@type":"WebPage"}</script>'],
    ['links', '<a href="/daten/">a</a><a href="https://www.linkedin.com/">b</a><a href="mailto:a@b.de">c</a>'],
    ['an image of ours', '<img src="/qr/a.svg" alt="">'],
    [
      'names that only begin alike',
      '<one-element data-style="a" data-onclick="b" class="style onclick"></one-element>',
    ],
  ])('finds none in %s', (_, body) => expect(violations(body)).toEqual([]))

  it.each([
    ['an inline script', '<script>alert(1)</script>', 'inline script: alert(1)'],
    ['an empty script', '<script></script>', 'inline script: '],
    ['an inline module', '<script type="module">import "/a.js"</script>', 'inline script: import "/a.js"'],
    ['a script inside SVG', '<svg><script>alert(1)</script></svg>', 'inline script: alert(1)'],
    ['a style element', '<style>p { color: red }</style>', 'inline style: p { color: red }'],
    ['a style element in SVG', '<svg><style>p{}</style></svg>', 'inline style: p{}'],
    ['a style attribute', '<p style="color: red">a</p>', 'style attribute: <p> style'],
    ['an empty style attribute', '<p style="">a</p>', 'style attribute: <p> style'],
    ['onclick', '<p onclick="alert(1)">a</p>', 'event handler: <p> onClick'],
    ['ONERROR', '<img src="/a.png" alt="" ONERROR="alert(1)">', 'event handler: <img> onError'],
    ['an unknown handler', '<p onanything="alert(1)">a</p>', 'event handler: <p> onanything'],
    ['javascript:', '<a href="javascript:alert(1)">a</a>', 'unsafe address: <a> href=javascript:alert(1)'],
    ['JavaScript: behind spaces', '<a href="  JavaScript:x">a</a>', 'unsafe address: <a> href=  JavaScript:x'],
    ['javascript: as an entity', '<a href="&#106;avascript:x">a</a>', 'unsafe address: <a> href=javascript:x'],
    ['vbscript:', '<a href="vbscript:x">a</a>', 'unsafe address: <a> href=vbscript:x'],
    ['data: in a link', '<a href="data:text/html,x">a</a>', 'unsafe address: <a> href=data:text/html,x'],
    [
      'data: in an image',
      '<img alt="" src="data:image/gif;base64,R0">',
      'unsafe address: <img> src=data:image/gif;base64,R0',
    ],
    [
      'an image from elsewhere',
      '<img alt="" src="https://evil.example/a.png">',
      'other host: <img> src=https://evil.example/a.png',
    ],
    [
      'a script from elsewhere',
      '<script src="http://evil.example/a.js"></script>',
      'other host: <script> src=http://evil.example/a.js',
    ],
    [
      'an address without a scheme',
      '<img alt="" src="//evil.example/a.png">',
      'other host: <img> src=//evil.example/a.png',
    ],
    ['a base', '<base href="/x/">', 'forbidden: <base>'],
    ['an iframe', '<iframe src="/daten/"></iframe>', 'forbidden: <iframe>'],
    ['an object', '<object data="/a.svg"></object>', 'forbidden: <object>'],
    ['an embed', '<embed src="/a.svg">', 'forbidden: <embed>'],
  ])('finds %s', (_, body, expected) => expect(violations(body)).toEqual([expected]))

  it('looks into the head and names every violation', () => {
    const page = '<html onload="a()"><head><style>a</style><script>b</script></head><body><p style="c">'
    expect(violationsIn(fromHtml(page))).toEqual([
      'inline script: b',
      'inline style: a',
      'event handler: <html> onLoad',
      'style attribute: <p> style',
    ])
  })

  it('quotes at most 60 characters', () => {
    expect(violations(`<script>${'x'.repeat(61)}</script>`)).toEqual([`inline script: ${'x'.repeat(60)}`])
  })
})

it.each([
  ['<a href="java&#10;script:alert(1)">a</a>', 'unsafe address'],
  ['<a href="&#1;javascript:alert(1)">a</a>', 'unsafe address'],
  ['<a href="blob:x">a</a>', 'unsafe address'],
  ['<img src=" //e/a">', 'other host'],
  ['<img src="\\\\e/a">', 'other host'],
  ['<img srcset="/a 1x, https://e/a 2x">', 'other host'],
  ['<video poster="https://e/a"></video>', 'other host'],
  ['<form action="https://e/"></form>', 'other host'],
  ['<link rel="preconnect" href="https://e/">', 'other host'],
  ['<svg><use href="https://e/a#b"></use></svg>', 'other host'],
  ['<meta http-equiv="refresh" content="0;url=/a">', 'refresh'],
  ['<template><p>a</p></template>', 'forbidden: <template>'],
])('finds %s', (html, expected) => {
  const found = violationsIn(fromHtml(html))
  expect(found).toHaveLength(1)
  expect(found[0]).toContain(expected)
})

it('leaves the canonical address and links of the text alone', () => {
  const html = '<link rel="canonical" href="https://e/"><a href="https://e/">a</a>'
  expect(violationsIn(fromHtml(html))).toEqual([])
})
