import type { encodeQrCode } from '../../lib/qr-code.ts'

type QrCode = NonNullable<ReturnType<typeof encodeQrCode>>

const SVG = 'http://www.w3.org/2000/svg'

/** Shows a QR code in a box; for null, a text that is too long for one, the box goes. Returns whether it shows one. */
export function showQrCode(box: HTMLElement, qrCode: QrCode | null): boolean {
  box.hidden = !qrCode
  box.replaceChildren(...(qrCode ? [drawingOf(qrCode)] : []))
  return !box.hidden
}

function drawingOf({ size, path: d }: QrCode): SVGElement {
  const drawing = document.createElementNS(SVG, 'svg') as SVGElement
  drawing.setAttribute('viewBox', `0 0 ${size} ${size}`)
  const path = document.createElementNS(SVG, 'path')
  path.setAttribute('d', d)
  drawing.append(path)
  return drawing
}
