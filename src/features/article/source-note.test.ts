import { describe, expect, it } from 'vitest'
import { sourceSchema, type Source } from '../../content/schemas/sources.ts'
import { locales } from '../../site.ts'
import { sourceNoteOf } from './source-note.ts'
import { t } from '../../i18n/index.ts'

const source = (more: Record<string, unknown> = {}): Source =>
  sourceSchema.parse({
    id: 'a',
    order: 0,
    publisher: { de: 'Behörde A', en: 'Regulator A' },
    title: { de: 'Hinweis', en: 'Notice' },
    url: 'https://a.example/',
    language: 'de',
    published: null,
    read: '2026-11-23',
    archived: null,
    kind: 'authority',
    rank: 'primary',
    ...more,
  })

describe.each(locales)('what a reader is told about a source, in %s', (locale) => {
  const { who, secondHand } = t(locale).evidence
  const note = (more: Record<string, unknown>) => sourceNoteOf(source(more), locale).note

  it('is who speaks, who publishes and what', () => {
    const named = { de: 'Behörde A: Hinweis', en: 'Regulator A: Notice' }[locale]
    expect(sourceNoteOf(source(), locale)).toMatchObject({ who: who.authority, title: named, note: '' })
  })

  it('names LinkedIn once', () => {
    const { who: speaker, title } = sourceNoteOf(source({ kind: 'linkedin', publisher: 'LinkedIn' }), locale)
    expect([speaker, title]).toEqual([who.linkedin, { de: 'Hinweis', en: 'Notice' }[locale]])
  })

  it('says only what is an exception', () => {
    expect(note({ rank: 'secondary' })).toBe(secondHand)
    expect(note({ rank: 'secondary', kind: 'report' }), 'reports are second-hand by their nature').toBe('')
    expect(note({ published: '2025-11-07' })).toBe({ de: '7. November 2025', en: '7 November 2025' }[locale])
    expect(note({ read: '2026-11-26' })).toContain({ de: '26. November 2026', en: '26 November 2026' }[locale])
    const all = note({ rank: 'secondary', published: '2025-11-07', read: '2026-11-26' })
    expect(all.split(', ')).toHaveLength(3)
  })
})
