import type { APIRoute } from 'astro'
import { allQrCodes, type QrCode } from '@/components/qr-codes'
import { encodeQrCode } from '@/lib/qr-code'

/** One file per code. */
export const getStaticPaths = async () =>
  (await allQrCodes()).map((code) => ({ params: { name: code.name }, props: code }))

/** The QR code as SVG, black on white in every colour scheme. */
export const GET: APIRoute<QrCode> = ({ props: { name, address } }) => {
  const qrCode = encodeQrCode(address)
  if (!qrCode) throw new Error(`qr/${name}.svg: the address is too long for a code: ${address}`)
  const { size, path } = qrCode
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">` +
    `<rect width="${size}" height="${size}" fill="#fff"/><path d="${path}" fill="#000"/></svg>\n`
  return new Response(svg, { headers: { 'Content-Type': 'image/svg+xml' } })
}
