import { expect, test } from '@playwright/test'
import { selectAll } from 'hast-util-select'
import { HtmlValidate } from 'html-validate'
import { origin, pages } from './built-site.ts'

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
  elements: ['html5'],
  rules: {
    'no-inline-style': 'error',
    'require-sri': ['error', { target: 'all' }],
    // How the build writes what means the same.
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    'long-title': 'off',
    // Tables laid out as blocks on a phone lose their meaning for screen readers without roles.
    'no-redundant-role': 'off',
    // Firefox restores boxes after a reload unless told not to, whatever the standard says.
    'input-attributes': 'off',
    'valid-autocomplete': 'off',
    // Names of lists are read out; the form sends nothing; the group of a step is no section.
    'aria-label-misuse': 'off',
    'wcag/h32': 'off',
    'prefer-native-element': 'off',
  },
})

const faultsIn = async (html: string): Promise<string[]> => {
  const { results } = await validator.validateString(html)
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`),
  )
}

test('the markup of every page is valid', async () => {
  for (const { name, html } of pages) expect.soft(await faultsIn(html), name).toEqual([])
})

test('offences are found', async () => {
  for (const [rule, body] of [
    ['wcag/h37', '<img src="/a.png">'],
    ['no-inline-style', '<p style="color: red">a</p>'],
    ['no-dup-id', '<p id="a"></p><p id="a"></p>'],
    ['close-order', '<p><b>a</p>'],
    ['element-permitted-content', '<span><p>a</p></span>'],
    ['require-sri', '<script src="/a.js"></script>'],
    ['heading-level', '<h1>a</h1><h3>b</h3>'],
  ] as const) {
    const html = `<!doctype html><html lang="de"><head><title>a</title></head><body>${body}</body></html>`
    expect((await faultsIn(html)).join('\n')).toContain(rule)
  }
})

/** What is wrong with an address outside the guide, if anything. */
function wrongWith(address: string): string | null {
  if (/^mailto:/.test(address)) return null
  if (!URL.canParse(address)) return 'cannot be read'
  const { protocol, username, searchParams, hostname } = new URL(address)
  if (protocol !== 'https:') return `${protocol} instead of https:`
  if (username || !hostname.includes('.')) return 'no public host'
  if ([...searchParams.keys()].some((name) => /^(utm_|fbclid|gclid|trk|lipi)/.test(name)))
    return 'tracks its readers'
  return null
}

test('links to other hosts are sound, encrypted and do not track', () => {
  const faults = pages.flatMap(({ name, tree }) =>
    selectAll('a[href]', tree)
      .map(({ properties }) => String(properties.href))
      .filter((href) => !/^[/#?.]/.test(href) || href.startsWith('//'))
      // Texts to share contain the absolute address; a local build has no https.
      .filter((href) => !href.startsWith(origin))
      .map((href) => [href, wrongWith(href)] as const)
      .filter(([, wrong]) => wrong)
      .map(([href, wrong]) => `${name}: ${href}: ${wrong}`),
  )
  expect(faults).toEqual([])
})

test('unsound links are found', () => {
  expect(wrongWith('https://www.linkedin.com/psettings/')).toBeNull()
  for (const address of [
    'http://a.example/',
    '//a.example/',
    'https://',
    'https://a.example/?utm_source=b',
    'https://localhost/',
  ])
    expect(wrongWith(address), address).not.toBeNull()
})
