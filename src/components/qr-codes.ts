import { fileNameOf, loadGuide, pageIn, type Page } from '../content/load.ts'
import { addressOf, locales, type Locale } from '../site.ts'

/** A QR code: its file name, its address and the steps that link there. */
export type QrCode = { name: string; address: string; steps: string[] }

const qrCodeOf = (page: Page): QrCode => ({ name: fileNameOf(page), address: addressOf(page.path), steps: [] })

/** The QR codes of a checklist: the addresses its steps link to, in file order, then the checklist itself. */
export async function qrCodesOf(locale: Locale): Promise<QrCode[]> {
  const steps = (await loadGuide()).steps.filter(({ link }) => link)
  const linked = Map.groupBy(steps, ({ link }) => link!.url)
  const qrCodes = [...linked].map(([address, group]) => ({
    name: nameOf(address),
    address,
    steps: group.map(({ id }) => id),
  }))
  return oncePerName([...qrCodes, qrCodeOf(await pageIn('checkliste', locale))])
}

/** The QR code of the home page in one language, for posters and slides. */
export const homeQrCode = async (locale: Locale): Promise<QrCode> => qrCodeOf(await pageIn('index', locale))

/** The QR codes of all checklists and pages, each once. */
export const allQrCodes = async (): Promise<QrCode[]> =>
  oncePerName([...(await Promise.all(locales.map(qrCodesOf))).flat(), ...(await loadGuide()).pages.map(qrCodeOf)])

/** A file name from the last part of an address, in characters that are safe everywhere. */
function nameOf(address: string): string {
  const last = new URL(address).pathname.split('/').findLast(Boolean) ?? ''
  const name = last.toLowerCase().replace(/[^a-z0-9]+/g, '-')
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) throw new Error(`no name for a code in this address: ${address}`)
  return name
}

/** Removes duplicates; throws where two addresses get the same file name. */
function oncePerName(qrCodes: QrCode[]): QrCode[] {
  const known = new Map<string, QrCode>()
  for (const qrCode of qrCodes) {
    const { name, address } = known.get(qrCode.name) ?? qrCode
    if (address !== qrCode.address)
      throw new Error(`two codes are called ${name}: ${address} and ${qrCode.address}`)
    known.set(name, qrCode)
  }
  return [...known.values()]
}
