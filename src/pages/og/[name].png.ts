import type { APIRoute } from 'astro'
import { fileNameOf, loadGuide, type Page } from '@/content/load'
import { t } from '@/i18n'
import { previewImage } from '@/features/previews/preview-image'

/** One link preview per page and language. */
export const getStaticPaths = async () =>
  (await loadGuide()).pages.map((page) => ({ params: { name: fileNameOf(page) }, props: { page } }))

/** The link preview of a page. */
export const GET: APIRoute<{ page: Page }> = async ({ props: { page } }) => {
  const { siteName, subtitle, preview } = t(page.locale)
  const { label } = preview.pieces[page.piece]
  return new Response(await previewImage({ siteName, title: page.title, subtitle, piece: page.piece, label }))
}
