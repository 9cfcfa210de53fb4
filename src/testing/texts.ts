import { globSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { t } from '../i18n/index.ts'
import { locales, type Locale } from '../site.ts'

/** A text that readers may see, and where it stands: file and path of its key. */
export type Text = {
  where: string
  text: string
  locale?: Locale | undefined
  quoted?: boolean
  corrects?: boolean
}

const isLocale = (key: string): key is Locale => (locales as readonly string[]).includes(key)

/** Every text of a value, with the path of its key; entries of lists go by their id. */
export function textsOf(value: unknown, where: string, locale?: Locale): Text[] {
  if (typeof value === 'string') return /^(https?:|\/)\S*$/.test(value) ? [] : [{ where, text: value, locale }]
  if (!value || typeof value !== 'object') return []
  const own = 'language' in value && isLocale(String(value.language)) ? (value.language as Locale) : locale
  return Object.entries(value).flatMap(([key, one]: [string, unknown]) => {
    const id = one && typeof one === 'object' && 'id' in one ? String(one.id) : key
    // The text itself speaks the entry's language; what is said about it has its own.
    return textsOf(one, `${where}.${id}`, [key, id].find(isLocale) ?? own)
  })
}

const tag = /<[A-Za-z](?:"[^"]*"|\{[^}]*\}|[^<>"{])*>/g
const inline = /^<\/?(span|a|b|strong|em|i|small|bdi|s|code|Cite)\b/
/** Attributes that name things, and say nothing. */
const technical = /^(source|of|verdict|says|id|href|class|lang|kind|page|fields|hidden)$/

/**
 * What a page's MDX says: title and description, running text with one line a block and a row of a table, texts handed
 * to components, and the sentences that it judges but does not strike out.
 */
export function textsOfPage(mdx: string, where: string, locale: Locale): Text[] {
  const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(mdx) ?? []
  const foreign = /<span lang="(\w+)">[\s\S]*?<\/span>/g
  return [
    ...textsOf(parse(head), where, locale),
    ...[...body.matchAll(tag)].flatMap(([one]) => textsOfTag(one, where, locale)),
    // The short name of a question asks it.
    ...[...body.matchAll(/ data-index="([^"]*?)\??"\}$/gm)].map(([, name]) => ({
      where,
      text: `${name}?`,
      locale,
    })),
    { where, text: runningText(body) },
    // Quotations from another language are judged without the rules of this one.
    { where, text: runningText(body.replaceAll(foreign, '')), locale },
  ]
}

function textsOfTag(one: string, where: string, locale: Locale): Text[] {
  const attributes = new Map(
    [...one.matchAll(/([\w-]+)=(?:"([^"]*)"|\{(\[[^}]*\])\})/g)].map(([, name = '', text, list]) => [
      name,
      text ?? (JSON.parse(list!) as string[]).join('\n'),
    ]),
  )
  const says = attributes.get('says')
  const verdict = attributes.get('verdict')
  return [
    ...(says && verdict !== 'wrong' ? [{ where, text: says, locale, quoted: verdict !== 'right' }] : []),
    ...[...attributes]
      .filter(([name]) => !technical.test(name))
      .map(([name, text]) => ({
        where,
        text,
        locale: isLocale(name) ? name : locale,
      })),
  ]
}

const runningText = (body: string): string =>
  body
    .replaceAll(/<\/?[A-Za-z](?:"[^"]*"|\{[^}]*\}|[^<>"{])*>/g, (one) => (inline.test(one) ? '' : '\n\n'))
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/^\|[-:| ]+\|$/gm, '')
    .replaceAll(/\*\*|__|\\|(?<=^#.*) \{#.*\}$/gm, '')
    .split(/\n\s*\n|\n(?=\s*(?:[-*|#]|\d+\. ))/)
    .map((block) =>
      block
        .replace(/^\s*([-*]|\d+\.|#+) /, '')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    )
    .filter(Boolean)
    .join('\n')

const read = (file: string): string => readFileSync(file, 'utf8')

/** Files of content, by their path from the root. */
export const contentFiles = (pattern: string): string[] =>
  globSync(`content/${pattern}`)
    .map((file) => file.replaceAll('\\', '/'))
    .sort()

/** Every text of the guide: data files, pages and dictionaries, in both languages. */
export const everyText = (): Text[] => [
  ...contentFiles('*.yaml').flatMap((file) =>
    textsOf(parse(read(file)), file).map((one) => ({ ...one, corrects: one.where.includes('.correction-') })),
  ),
  ...locales.flatMap((locale) => [
    ...contentFiles(`pages/${locale}/*.mdx`).flatMap((file) => textsOfPage(read(file), file, locale)),
    ...textsOf(t(locale), `src/i18n/${locale}.ts`, locale),
  ]),
]
