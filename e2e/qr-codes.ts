import { PDFiumLibrary } from '@hyzyla/pdfium'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { prepareZXingModule, readBarcodes, type ReadResult } from 'zxing-wasm/reader'

/** RGBA pixels, row by row. */
export type Bitmap = { width: number; height: number; data: Uint8ClampedArray<ArrayBuffer> }
/** A QR code in a picture: what it says and where it stands, in pixels, without its quiet zone. */
export type FoundQrCode = { text: string; box: { x: number; y: number; width: number; height: number } }

const pointsPerInch = 72

// By default the library loads its WebAssembly from a CDN.
const reader = fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm'))
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(readFileSync(reader)).buffer } })

let pdfium: Promise<PDFiumLibrary> | undefined

/** The pages of a PDF as pictures, on white. */
export async function renderPages(pdf: Uint8Array, dpi = 200): Promise<Bitmap[]> {
  const document = await (await (pdfium ??= PDFiumLibrary.init())).loadDocument(pdf)
  try {
    const bitmaps: Bitmap[] = []
    for (const page of document.pages()) {
      const { originalWidth, originalHeight } = page.getOriginalSize()
      const [width, height] = [originalWidth, originalHeight].map((length) =>
        Math.round((length * dpi) / pointsPerInch),
      ) as [number, number]
      // In pixels: with `scale` the library cuts the page to whole points before it scales.
      const { data } = await page.render({ scale: 1, width, height, render: 'bitmap' })
      bitmaps.push({ width, height, data: new Uint8ClampedArray(data) })
    }
    return bitmaps
  } finally {
    document.destroy()
  }
}

/** Every QR code that can be read in a picture. */
export const qrCodesIn = (image: Bitmap): Promise<FoundQrCode[]> => codesAmong({ ...image, colorSpace: 'srgb' })

/** Every QR code that can be read in the bytes of a PNG, such as a screenshot. */
export const qrCodesInPng = (png: Buffer): Promise<FoundQrCode[]> => codesAmong(new Uint8Array(png))

async function codesAmong(input: ImageData | Uint8Array): Promise<FoundQrCode[]> {
  const found = await readBarcodes(input, {
    formats: ['QRCode'],
    tryHarder: true,
    // Not every phone reads inverted codes.
    tryInvert: false,
    maxNumberOfSymbols: 255,
  })
  return found.filter(({ isValid }) => isValid).map(({ text, position }) => ({ text, box: boxAround(position) }))
}

function boxAround(corners: ReadResult['position']): FoundQrCode['box'] {
  const points = [corners.topLeft, corners.topRight, corners.bottomLeft, corners.bottomRight]
  const x = Math.min(...points.map((point) => point.x))
  const y = Math.min(...points.map((point) => point.y))
  const width = Math.max(...points.map((point) => point.x)) - x
  const height = Math.max(...points.map((point) => point.y)) - y
  return { x, y, width, height }
}
