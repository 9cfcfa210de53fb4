import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import satori, { type Font } from 'satori'
import sharp from 'sharp'
import type { Piece } from '../../content/schemas/pages.ts'
import { drawingOf } from './pieces.ts'

/** Pixels of a link preview, as Open Graph readers expect them. */
export const previewSize = { width: 1200, height: 630 }

export type Preview = {
  /** Name of the guide. */
  siteName: string
  /** Title of the page. */
  title: string
  /** One line at the bottom. */
  subtitle: string
  piece: Piece
  /** A few words under the piece. */
  label: string
}

const { resolve } = createRequire(import.meta.url)
// Satori reads WOFF, not the WOFF2 that browsers get.
const fontFile = async (name: string, file: string, weight: 400 | 600): Promise<Font> => ({
  name,
  weight,
  data: await readFile(resolve(`@fontsource/${file}-latin-${weight}-normal.woff`)),
})
const fonts = Promise.all([
  fontFile('heading', 'barlow-semi-condensed/files/barlow-semi-condensed', 600),
  fontFile('text', 'atkinson-hyperlegible-next/files/atkinson-hyperlegible-next', 400),
])

type Style = Record<string, string | number>
type Node = { type: string; props: { style: Style; children: (Node | string)[] } }
const box = (style: Style, ...children: (Node | string)[]): Node => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, children },
})

const mark =
  '<path d="M76 91h24M152 91h24M112 86l38-24" stroke="#14181d" stroke-width="6" fill="none"/>' +
  '<circle cx="106" cy="91" r="7" fill="#fff" stroke="#14181d" stroke-width="5"/>' +
  '<circle cx="146" cy="91" r="7" fill="#fff" stroke="#14181d" stroke-width="5"/>'

/** A link preview as PNG: the page's title above a piece of the circuit, in a frame. */
export async function previewImage({
  siteName,
  title,
  subtitle,
  piece,
  label,
}: Preview): Promise<Uint8Array<ArrayBuffer>> {
  const page = box(
    { ...previewSize, background: '#f1f4f6', color: '#14181d', fontFamily: 'text' },
    box(
      {
        flexDirection: 'column',
        width: 1152,
        height: 582,
        margin: 24,
        padding: '0 48px',
        background: '#fff',
        border: '4px solid #14181d',
      },
      box({ height: 128, alignItems: 'center', paddingLeft: 124, fontFamily: 'heading', fontSize: 36 }, siteName),
      box(
        {
          fontFamily: 'heading',
          fontSize: title.length > 48 ? 60 : 72,
          lineHeight: 1.1,
          maxWidth: 1000,
          textWrap: 'balance',
        },
        title.replaceAll('\u00ad', ''),
      ),
      box(
        {
          position: 'absolute',
          left: 76,
          top: 488,
          width: 1048,
          justifyContent: 'center',
          fontFamily: 'heading',
          fontSize: 32,
        },
        label,
      ),
      box({ position: 'absolute', left: 76, top: 548, fontSize: 26, color: '#47505a' }, subtitle),
    ),
  )
  const svg = await satori(page as never, { ...previewSize, fonts: await fonts })
  const drawing = `<g transform="translate(76 326)">${drawingOf(piece)}</g>`
  const whole = svg.replace(/<\/svg>\s*$/, `${mark}${drawing}</svg>`)
  const png = await sharp(Buffer.from(whole)).png({ palette: true, colours: 64, effort: 7 }).toBuffer()
  return new Uint8Array(png)
}
