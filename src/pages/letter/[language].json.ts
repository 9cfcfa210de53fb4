import type { APIRoute } from 'astro'
import type { LetterSentences } from '@/content/schemas/letter'
import { loadGuide } from '@/content/load'

type Props = { sentences: LetterSentences }

/** One file per language a letter can be written in; the element fetches the one it needs. */
export const getStaticPaths = async () =>
  (await loadGuide()).letters.map(({ id, sentences }) => ({ params: { language: id }, props: { sentences } }))

/** The sentences of a letter in one language. */
export const GET: APIRoute<Props> = ({ props }) => Response.json(props.sentences)
