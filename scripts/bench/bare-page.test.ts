import { fromHtml } from 'hast-util-from-html'
import { expect, it } from 'vitest'
import { bareOf } from './bare-page.ts'

it('text and structure stay, everything that costs a request, a rule or a script goes', () => {
  const page = fromHtml(
    '<!doctype html><html lang="de"><head><meta charset="utf-8"><title>T</title>' +
      '<meta http-equiv="content-security-policy" content="a"><style>a{}</style><link rel="icon" href="/a">' +
      '<script src="/a.js"></script></head><body class="a"><h1 class="b" id="c">Ü</h1>' +
      '<p hidden>still hidden</p><svg><path/></svg><img src="/a.png" alt="A"><copy-button><a href="/b/">B</a>' +
      '</copy-button><template><p>x</p></template><script>1</script></body></html>',
  )
  const before = structuredClone(page)
  expect(bareOf(page)).toBe(
    '<!doctype html><html lang="de"><head><meta charset="utf-8"><title>T</title></head><body>' +
      '<h1 id="c">Ü</h1><p hidden>still hidden</p><copy-button><a href="/b/">B</a></copy-button></body></html>',
  )
  expect(page).toEqual(before)
})
