import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import type { Step } from '../content/schemas/checklist.ts'
import type { Milestone } from '../content/schemas/milestones.ts'
import type { SharedText } from '../content/schemas/shared-texts.ts'
import { locales, type Locale } from '../site.ts'
import { proseOf, readingEase, sentencesIn, syllablesIn } from './reading-ease.ts'
import { contentFiles } from './texts.ts'

const read = (file: string): string => readFileSync(`content/${file}`, 'utf8')
const data = <T>(file: string): T => parse(read(file)) as T

/** Prose of a language, by the page or the file it stands in. */
function proseByPlace(locale: Locale): Map<string, string[]> {
  const pages = contentFiles(`pages/${locale}/*.mdx`).map((file) => {
    const page = file.replace(/^.*\/|\.mdx$/g, '')
    return [page, proseOf(read(`pages/${locale}/${page}.mdx`))] as const
  })
  const steps = data<Step[]>('checklist.yaml')
    .flatMap(({ why, hint, more }) => [why, hint, more])
    .flatMap((text) => text?.[locale] ?? [])
  const texts = data<SharedText[]>('shared-texts.yaml')
    .filter(({ language }) => language === locale)
    .flatMap(({ text }) => text.replaceAll('{guide}', '').split(/\n+/))
  return new Map([
    ...pages,
    ['checklist: steps', steps],
    ['texts to share', texts],
    ['timeline', data<Milestone[]>('milestones.yaml').map(({ what }) => what[locale])],
  ])
}

/** The least ease of a language, and of pages that are easier or harder by nature: the law, and plain language. */
const limits: Record<Locale, { usual: number } & Record<string, number>> = {
  de: { usual: 52, einfach: 80, rechtsgrundlage: 50 },
  en: { usual: 62, einfach: 85, rechtsgrundlage: 56, behoerden: 56 },
}
/** Names and dates, little else: shown for comparison. */
const unlimited = ['timeline']
/** A few lines say nothing about how hard a page is. */
const fewWords = 50

it('every text is as easy to read as its readers need it', () => {
  const rows = locales.flatMap((locale) =>
    [...proseByPlace(locale)]
      .filter(([, blocks]) => blocks.length > 0)
      .map(([place, blocks]) => {
        const measured = readingEase(blocks, locale)
        const free = measured.words < fewWords || unlimited.includes(place)
        const limit = free ? undefined : (limits[locale][place] ?? limits[locale].usual)
        return { locale, place, limit, ...measured }
      }),
  )
  expect(rows.length).toBeGreaterThan(40)
  const hard = rows.filter(({ ease, limit = 0 }) => ease < limit)
  expect(
    hard.map(({ locale, place, ease, limit }) => `${locale} ${place}: ${ease.toFixed(1)} < ${limit}`),
  ).toEqual([])
})

/** Words with their syllables, as in `Daten 2`. */
const miscounted = (locale: Locale, words: string): string[] =>
  words.split(', ').filter((one) => {
    const [word, count] = one.split(/ (?=\d$)/)
    return syllablesIn(word!, locale) !== Number(count)
  })

it('knows no sentence without words', () => expect(sentencesIn('Das war früh. –')).toEqual(['Das war früh.']))

it('counts the syllables of German and English words', () => {
  const german =
    'Daten 2, Datenschutz 3, Widerspruch 3, Einstellung 3, Beiträge 3, Behörde 3, Konto 2, neue 2, Quelle 2, ' +
    'Europa 3, Information 5, künstlich 2, Verordnung 3, Österreich 3, „Aus“. 1, E-Mail-Adresse 5, ' +
    'Nutzer*innen 4, KI 2, DSGVO 5, LinkedIn 2, LinkedIns 2, Microsoft 3, 2025 1, § 1'
  const english =
    'data 2, switch 1, training 2, turned 1, started 2, created 3, uses 2, changes 2, notices 3, people 2, ' +
    'table 2, media 3, video 3, objection 3, regulator 4, companies 3, your 1, Europe’s 2, AI 2, GDPR 4, ' +
    'LinkedIn’s 2, 2025 1'
  expect([...miscounted('de', german), ...miscounted('en', english)]).toEqual([])
})

it.each([
  'Am 3. November 2025 begann es. | Danach nicht.',
  'Er nennt Art. 21 DSGVO. | Mehr nicht.',
  'Section 87(1) no. 6 applies. | Is it? | No. 6 of 7.',
  'Darf er das? | Nein. | Noch nicht.',
  'Er sagt: „Ja.“ | Dann geht er.',
  'security.nl schrieb 2025. | Das war früh.',
])('ends sentences where readers do: %s', (text) =>
  expect(sentencesIn(text.replaceAll(' | ', ' '))).toEqual(text.split(' | ')),
)

// Six words of seven syllables in two sentences.
it('reckons as Amstad does for German, and as Flesch does for English', () => {
  const german = { words: 6, wordsPerSentence: 3, ease: 180 - 3 - (58.5 * 7) / 6 }
  expect(readingEase(['Die Daten sind hier. Sehr viel.'], 'de')).toEqual(german)
  const english = 206.835 - 1.015 * 3 - (84.6 * 7) / 6
  expect(readingEase(['The data is here.', 'So much'], 'en').ease).toBeCloseTo(english)
})

it('proseOf keeps the running text of a page, and nothing else', () => {
  const page = [
    '---\ntitle: Titel\n---\n',
    '<Lead>Ein *kurzer* Vorspann.<Cite source="a" /></Lead>\n',
    '<Actions>\n[Knopf](/x/)\n</Actions>\n',
    '## Überschrift {#a}\n',
    'Ein **Absatz** mit [Link](/y/) und „<span lang="en">Other</span>“.<Cite source="b c" />\n',
    '<SettingLink href="https://example.org" label="Öffnen" />\n',
    '- eins\n- zwei: Nutzer\\*innen\n',
    '<RegionTable caption="Tabelle">\n\n| a | b |\n|---|---|\n| c | d |\n\n</RegionTable>\n',
    '<Verdict id="v" says="Alles stimmt." verdict="right">\n**Grund.** Und noch einer.\n</Verdict>\n',
    '<Phase of="x" before="Bald." on="Heute." after="Vorbei." always="Immer." />',
  ].join('\n')
  expect(proseOf(page)).toEqual([
    'Ein *kurzer* Vorspann.',
    'Ein Absatz mit Link und „Other“.',
    'eins',
    'zwei: Nutzer*innen',
    'Alles stimmt.',
    'Grund. Und noch einer.',
    'Vorbei.',
  ])
})
