import { fileNameOf, loadGuide, pageIn, type Page } from '../content/load.ts'
import { addressOf, type Locale } from '../site.ts'

/** A QR code: its file name, its address and the steps that link there. */
export type QrCode = { name: string; address: string; steps: string[] }

const qrCodeOf = (page: Page): QrCode => ({ name: fileNameOf(page), address: addressOf(page.path), steps: [] })

/** The addresses that steps link to, in file order, each named after its first step. */
async function linkedQrCodes(): Promise<QrCode[]> {
  const steps = (await loadGuide()).steps.filter(({ link }) => link)
  return [...Map.groupBy(steps, ({ link }) => link!.url)].map(([address, group]) => ({
    name: group[0]!.id,
    address,
    steps: group.map(({ id }) => id),
  }))
}

/** The QR codes of a checklist: those of its steps, then the checklist itself. */
export const qrCodesOf = async (locale: Locale): Promise<QrCode[]> => [
  ...(await linkedQrCodes()),
  qrCodeOf(await pageIn('checkliste', locale)),
]

/** The QR code of the home page in one language, for posters and slides. */
export const homeQrCode = async (locale: Locale): Promise<QrCode> => qrCodeOf(await pageIn('index', locale))

/** The QR codes of all steps and pages. */
export const allQrCodes = async (): Promise<QrCode[]> => [
  ...(await linkedQrCodes()),
  ...(await loadGuide()).pages.map(qrCodeOf),
]
