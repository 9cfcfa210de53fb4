import type { APIRoute } from 'astro'
import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import { icons, type Icon } from '@/features/previews/icons'

/** One file per icon. */
export const getStaticPaths = () => icons.map((icon) => ({ params: { name: icon.name }, props: icon }))

/** The mark on white, with a margin that launchers may crop. */
export const GET: APIRoute<Icon> = async ({ props: { size, margin } }) => {
  const mark = await readFile('public/favicon.svg')
  const inner = Math.round(size * (1 - 2 * margin))
  const picture = await sharp(mark, { density: (72 * inner) / 32 })
    .resize(inner, inner)
    .toBuffer()
  const icon = sharp({ create: { width: size, height: size, channels: 3, background: '#fff' } })
  const png = await icon
    .composite([{ input: picture }])
    .png({ palette: true })
    .toBuffer()
  return new Response(new Uint8Array(png))
}
