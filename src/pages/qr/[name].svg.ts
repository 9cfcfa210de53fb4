import type { APIRoute } from 'astro'
import { allCodes, type Code } from '@/components/codes'
import { qrCode } from '@/lib/qr-code'

/** One file per code. */
export const getStaticPaths = async () =>
  (await allCodes()).map((code) => ({ params: { name: code.name }, props: code }))

/** The code as a picture, dark on white whatever the page around it is. */
export const GET: APIRoute<Code> = ({ props: { name, address } }) => {
  const code = qrCode(address)
  if (!code) throw new Error(`qr/${name}.svg: the address is too long for a code: ${address}`)
  const { size, path } = code
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">` +
    `<rect width="${size}" height="${size}" fill="#fff"/><path d="${path}" fill="#000"/></svg>\n`
  return new Response(svg, { headers: { 'Content-Type': 'image/svg+xml' } })
}
