import { expect, it } from 'vitest'
import { sourceSchema, type Source } from '../../content/schemas/sources.ts'
import { evidenceLabel, sourceNoteOf } from './source-note.ts'

const source = (more: Record<string, unknown> = {}): Source =>
  sourceSchema.parse({
    id: 'a',
    publisher: { de: 'CNPD (Luxemburg)', en: 'CNPD (Luxembourg)' },
    title: { de: 'Hinweis', en: 'Notice' },
    url: 'https://a.example/',
    language: 'de',
    published: null,
    read: '2026-11-26',
    archived: null,
    kind: 'authority',
    rank: 'primary',
    ...more,
  })
const linkedin = source({ kind: 'linkedin', publisher: 'LinkedIn' })
const dated = source({ rank: 'secondary', published: '2025-11-07' })
const report = source({ kind: 'report', publisher: 'Law Society (Gazette)', rank: 'secondary' })

it.each([
  ['an authority', source(), 'Behörde', 'CNPD (Luxemburg): Hinweis', ''],
  ['LinkedIn once', linkedin, 'LinkedIn', 'Hinweis', ''],
  ['nothing about a report, which always is', report, 'Bericht', 'Hinweis', ''],
  ['that and when', dated, 'Behörde', 'Hinweis', 'aus zweiter Hand, 7. November 2025'],
])('a note names %s', (_, one, who, title, note) =>
  expect(sourceNoteOf(one, 'de')).toMatchObject({ who, title: expect.stringContaining(title) as string, note }),
)

it.each([
  [[linkedin], 'Beleg 4: LinkedIn', 'Source 4: LinkedIn'],
  [[source(), report], 'Belege 4 und 5: Luxemburg, Law Society', 'Sources 4 and 5: Luxembourg, Law Society'],
  [
    [linkedin, source({ publisher: 'LfD Niedersachsen' }), linkedin],
    'Belege 4 bis 6: LinkedIn, Niedersachsen',
    'Sources 4 to 6: LinkedIn, Niedersachsen',
  ],
  [
    [linkedin, source(), report, source({ publisher: 'EDSA' })],
    'Belege 4 bis 7: LinkedIn, Luxemburg, Law Society und andere',
    'Sources 4 to 7: LinkedIn, Luxembourg, Law Society and others',
  ],
])('a closed fold names numbers and who speaks', (sources, de, en) =>
  expect([evidenceLabel(sources, 4, 'de'), evidenceLabel(sources, 4, 'en')]).toEqual([de, en]),
)
