import { fromHtml } from 'hast-util-from-html'
import { describe, expect, it } from 'vitest'
import { hashOf, headerPolicy, metaPolicy, singleFilePolicy, violationsIn } from './content-security.ts'

// Reference values: printf 'abc' | openssl dgst -sha256 -binary | base64
const abc = 'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0='
const empty = 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='

it('hashOf gives a text and its bytes the same hash, by either algorithm', () => {
  expect(hashOf(new TextEncoder().encode('abc'), 'sha256')).toBe(abc)
  expect(hashOf('abc', 'sha384')).toBe('sha384-ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn')
})

describe('policies', () => {
  const inline = { scripts: ['abc'], styles: [''] }

  it('a page’s own is closed', () =>
    expect(metaPolicy(inline).split('; ').sort()).toEqual([
      "base-uri 'none'",
      "connect-src 'self'",
      "default-src 'none'",
      "font-src 'self'",
      "form-action 'none'",
      "img-src 'self'",
      "manifest-src 'self'",
      "require-trusted-types-for 'script'",
      `script-src 'self' '${abc}'`,
      `style-src 'self' '${empty}'`,
      'trusted-types sw',
      "worker-src 'self'",
    ]))

  it('the header’s adds two directives, one of them where the host is secure', () => {
    expect(headerPolicy(inline, false)).toBe(`${metaPolicy(inline)}; frame-ancestors 'none'`)
    expect(headerPolicy(inline, true)).toBe(`${headerPolicy(inline, false)}; upgrade-insecure-requests`)
  })

  it('the single file’s knows its own scripts and style, and nothing else', () =>
    expect(singleFilePolicy({ scripts: ['abc', ''], styles: [''] }).split('; ')).toEqual([
      "default-src 'none'",
      `script-src '${abc}' '${empty}'`,
      `style-src '${empty}'`,
      "base-uri 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ]))
})

describe('violationsIn', () => {
  const violations = (body: string) => violationsIn(fromHtml(`<!doctype html><body>${body}`))

  it.each([
    '<p>Nur Text, auch „javascript:“ und style= darin.</p>',
    '<script type="module" src="/_astro/day-counter.js"></script>',
    '<script type="application/ld+json">{"@type":"WebPage"}</script>',
    '<a href="/daten/">a</a><a href="https://www.linkedin.com/">b</a><a href="mailto:a@b.de">c</a>',
    '<img src="/qr/a.svg" alt="">',
    '<link rel="canonical" href="https://e/">',
    '<one-element data-style="a" data-onclick="b" class="style onclick"></one-element>',
  ])('finds none in %s', (html) => expect(violations(html)).toEqual([]))

  it.each([
    ['<svg><script>alert(1)</script></svg>', 'inline script: alert(1)'],
    [`<script>${'x'.repeat(61)}</script>`, `inline script: ${'x'.repeat(60)}`],
    ['<style>p { color: red }</style>', 'inline style: p { color: red }'],
    ['<p style="">a</p>', 'style attribute: <p> style'],
    ['<img src="/a.png" alt="" ONERROR="alert(1)">', 'event handler: <img> onError'],
    ['<p onanything="alert(1)">a</p>', 'event handler: <p> onanything'],
    ['<a href="  JavaScript:x">a</a>', 'unsafe address: <a> href=  JavaScript:x'],
    ['<a href="java&#10;script:x">a</a>', 'unsafe address: <a> href=java\nscript:x'],
    ['<a href="&#1;javascript:x">a</a>', 'unsafe address: <a> href=\u0001javascript:x'],
    ['<a href="vbscript:x">a</a>', 'unsafe address: <a> href=vbscript:x'],
    ['<a href="blob:x">a</a>', 'unsafe address: <a> href=blob:x'],
    ['<img alt="" src="data:image/gif;base64,R0">', 'unsafe address: <img> src=data:image/gif;base64,R0'],
    ['<img alt="" src="https://elsewhere/a.png">', 'other host: <img> src=https://elsewhere/a.png'],
    ['<img alt="" src=" //e/a">', 'other host: <img> src= //e/a'],
    ['<img alt="" src="\\\\e/a">', 'other host: <img> src=\\\\e/a'],
    ['<img srcset="/a 1x, https://e/a 2x">', 'other host: <img> srcSet=/a 1x, https://e/a 2x'],
    ['<video poster="https://e/a"></video>', 'other host: <video> poster=https://e/a'],
    ['<form action="https://e/"></form>', 'other host: <form> action=https://e/'],
    ['<link rel="preconnect" href="https://e/">', 'other host: <link> href=https://e/'],
    ['<svg><use href="https://e/a#b"></use></svg>', 'other host: <use> href=https://e/a#b'],
    ['<meta http-equiv="refresh" content="0;url=/a">', 'refresh: 0;url=/a'],
    ['<base href="/x/">', 'forbidden: <base>'],
    ['<iframe src="/daten/"></iframe>', 'forbidden: <iframe>'],
    ['<object data="/a.svg"></object>', 'forbidden: <object>'],
    ['<embed src="/a.svg">', 'forbidden: <embed>'],
    ['<template><p>a</p></template>', 'forbidden: <template>'],
  ])('finds %s', (html, expected) => expect(violations(html)).toEqual([expected]))

  it('looks into the head and names every violation', () => {
    const page = '<html onload="a()"><head><style>a</style><script>b</script></head><body><p style="c">'
    expect(violationsIn(fromHtml(page))).toEqual([
      'inline script: b',
      'inline style: a',
      'event handler: <html> onLoad',
      'style attribute: <p> style',
    ])
  })
})
