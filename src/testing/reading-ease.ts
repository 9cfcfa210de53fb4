import type { Locale } from '../site.ts'

/** How hard a text reads: its words, the words in a sentence, and Flesch's reading ease (higher is easier). */
export type ReadingEase = { words: number; wordsPerSentence: number; ease: number }

/** Names and words that the rules below get wrong. */
const exceptions: Record<string, number> = {
  linkedin: 2,
  linkedins: 2,
  microsoft: 3,
  microsofts: 3,
  people: 2,
  email: 2,
  europe: 2,
  recruiter: 3,
  created: 3,
}

/**
 * Reading ease of blocks of text, such as paragraphs and list items: Flesch's formula for English, Amstad's for
 * German (Toni Amstad, „Wie verständlich sind unsere Zeitungen?“, 1978).
 */
export function readingEase(blocks: string[], locale: Locale): ReadingEase {
  const sentences = blocks.flatMap(sentencesIn)
  const words = sentences.flatMap(wordsIn)
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word, locale), 0)
  const wordsPerSentence = words.length / sentences.length
  const perWord = syllables / words.length
  const ease =
    locale === 'de' ? 180 - wordsPerSentence - 58.5 * perWord : 206.835 - 1.015 * wordsPerSentence - 84.6 * perWord
  return { words: words.length, wordsPerSentence, ease }
}

/** Sentences end at a mark before a space; the full stops of „3. November“ and „Art. 21“ end none. */
export const sentencesIn = (block: string): string[] =>
  block
    .split(/(?<=[.!?][“”)]*)(?<!\b(?:\d{1,2}|(?:Art|Abs|Nr|[Nn]o)(?=\.\s\d))\.)\s+/)
    .filter((sentence) => wordsIn(sentence).length > 0)

const wordsIn = (text: string): string[] => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word))

/** Abbreviations are spelt out letter by letter, numbers count as one. */
export function syllablesIn(word: string, locale: Locale): number {
  const parts = word.replaceAll(/\*|[’']s\b/g, '').match(/\p{L}+/gu) ?? ['']
  return parts.reduce((sum, part) => {
    if (/^\p{Lu}{2,}$/u.test(part)) return sum + part.length
    const lower = part.toLowerCase()
    return sum + (exceptions[lower] ?? Math.max(1, locale === 'de' ? german(lower) : english(lower)))
  }, 0)
}

const german = (word: string): number =>
  word.replaceAll('qu', 'q').match(/aa|ee|oo|ai|au|äu|ei|eu|ie|oi|ou|[aeiouyäöü]/g)?.length ?? 0

function english(word: string): number {
  const spoken = word
    .replace(/(?<=[^aeiouy].*)(?<![td])ed$/, '')
    .replace(/(?<=[aeiouy].*[^aeiouyscxzg])(?<!sh|ch)es$/, '')
    .replace(/(?<=[aeiouy].*)(?<![^aeiouy]l)e$/, '')
    .replace(/^y/, '')
  const groups = spoken.match(/[aeiouy]+/g)?.length ?? 0
  // Vowels that stand together and are spoken apart, as in “create”, “media”, “video”, “manual”, “trying”.
  const apart =
    spoken.match(/cre(?=a)|(?<![tscg])i(?=[ou](?!r))|(?<![ctg])i(?=a)|e(?=o)|u(?=al)|y(?=ing)/g)?.length ?? 0
  return groups + apart
}

/**
 * The running text of a page's MDX as blocks: without front matter, evidence, headings, tables, paths, buttons and
 * what components say. A judged sentence is a block of its own. A Phase counts with its text for the time after the date.
 */
export function proseOf(mdx: string): string[] {
  const text = mdx
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/<Phase\b[^>]*?\bafter="([^"]*)"[^>]*?\/>/g, '$1')
    .replace(/<(Actions|RegionTable)\b[\s\S]*?<\/\1>/g, '\n\n')
    .replace(/^#{1,6} .*$/gm, '')
    .replace(/<[A-Z][^<>]*\/>/g, '')
    .replace(/<Verdict\b[^>]*?\bsays="([^"]*)"[^>]*>/g, '\n\n$1\n\n')
    .replace(/<\/?[A-Za-z][^>]*>/g, (tag) => (/^<\/?(span|b|strong|em|small|bdi)\b/.test(tag) ? '' : '\n\n'))
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_]{2}|\\/g, '')
  return text
    .split(/\n\s*\n|\n\s*(?=[-*] |\d+\. )/)
    .map((block) =>
      block
        .replace(/^\s*([-*]|\d+\.) /, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((block) => /\p{L}/u.test(block) && !block.startsWith('|'))
}
