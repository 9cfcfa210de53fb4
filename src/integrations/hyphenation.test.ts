import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import { expect, it } from 'vitest'
import { hyphenate } from './hyphenation.ts'

function seen(html: string): string {
  const part = fromHtml(html, { fragment: true })
  hyphenate(part)
  return toHtml(part).replaceAll('\u00ad', '|')
}

it.each([
  ['<h1>Für Datenschutzbeauftragte</h1>', '<h1>Für Daten|schutz|beauf|tragte</h1>'],
  ['<h1>Betriebsrat</h1>', '<h1>Betriebsrat</h1>'],
  ['<h2>Wie <b>Widersprechen</b> wirkt</h2>', '<h2>Wie <b>Wider|spre|chen</b> wirkt</h2>'],
  ['<td>Einstellungen</td><p>Einstellungen</p>', '<td>Einstel|lungen</td><p>Einstellungen</p>'],
  ['<p>Datenschutzgrundverordnung</p>', '<p>Daten|schutz|grund|verord|nung</p>'],
  ['<a title="a > Datenschutzbeauftragte">x</a>', '<a title="a > Datenschutzbeauftragte">x</a>'],
  ['<title>Widersprechen</title><h1>Ja</h1>', '<title>Widersprechen</title><h1>Ja</h1>'],
  ['<textarea>Datenschutzbeauftragte</textarea>', '<textarea>Datenschutzbeauftragte</textarea>'],
  [
    '<td><span lang="en"><b>recommendations</b> recommendations</span> Verantwortlich</td>',
    '<td><span lang="en"><b>recom|mend|ations</b> recom|mend|ations</span> Verant|wort|lich</td>',
  ],
  [
    '<div translate="no"><h2>Widersprechen</h2><div>a</div>Datenschutzhinweise</div><h2>Widersprechen</h2>',
    '<div translate="no"><h2>Widersprechen</h2><div>a</div>Datenschutzhinweise</div><h2>Wider|spre|chen</h2>',
  ],
])('%s', (html, expected) => expect(seen(html)).toBe(expected))
