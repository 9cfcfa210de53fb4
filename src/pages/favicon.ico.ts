import type { APIRoute } from 'astro'
import { readFile } from 'node:fs/promises'
import sharp from 'sharp'

const size = 32

/** The mark under the name that browsers ask for before they know the page's icon: one PNG in an ICO file. */
export const GET: APIRoute = async () => {
  const png = await sharp(await readFile('public/favicon.svg'), { density: 72 })
    .resize(size, size)
    .png({ palette: true })
    .toBuffer()
  const header = Buffer.alloc(22)
  header.writeUInt16LE(1, 2)
  header.writeUInt16LE(1, 4)
  header.writeUInt8(size, 6)
  header.writeUInt8(size, 7)
  header.writeUInt16LE(1, 10)
  header.writeUInt16LE(32, 12)
  header.writeUInt32LE(png.length, 14)
  header.writeUInt32LE(header.length, 18)
  return new Response(new Uint8Array(Buffer.concat([header, png])))
}
