import type { APIRoute } from 'astro'
import { t } from '@/i18n'
import { letterLanguages } from '@/features/letter/letter-entries'
import type { LetterTexts } from '@/features/letter/letter'

type Props = { sentences: LetterTexts }

/** One file per language a letter can be written in; the element fetches the one it needs. */
export const getStaticPaths = () =>
  letterLanguages.map((language) => ({ params: { language }, props: { sentences: t(language).letter.sentences } }))

/** The sentences of a letter in one language. */
export const GET: APIRoute<Props> = ({ props }) => Response.json(props.sentences)
