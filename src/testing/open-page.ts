import { readFile } from 'node:fs/promises'

/**
 * Opens a built page in jsdom. Custom elements that the test has imported connect at once, the ones of the page before
 * disconnect; storage starts empty. PAGES can name a development server instead of dist, as in PAGES=http://localhost:4321.
 */
export async function openPage(address: string): Promise<void> {
  const url = new URL(address, location.origin)
  const parsed = (pages[url.pathname] ??= parse(await htmlOf(url.pathname)))
  localStorage.clear()
  sessionStorage.clear()
  history.replaceState(null, '', url)
  // Cloned where no element is defined: they are constructed in the page, as in a browser.
  document.documentElement.replaceWith(document.adoptNode(parsed.documentElement.cloneNode(true)))
}

/** Parsed pages by their path: to parse one takes longer than most tests. */
const pages: Record<string, Document> = {}

/** Without its style sheets, which jsdom would read anew for every test. */
function parse(html: string): Document {
  const page = new DOMParser().parseFromString(html, 'text/html')
  for (const sheet of page.querySelectorAll('style')) sheet.remove()
  return page
}

async function htmlOf(path: string): Promise<string> {
  const server = process.env['PAGES']
  if (server) return (await fetch(new URL(path, server))).text()
  const file = `dist${path}${path.endsWith('/') ? 'index.html' : ''}`
  return readFile(file, 'utf8').catch(() => {
    throw new Error(`${file} is missing: run npm run build first`)
  })
}

/** jsdom has no modal dialogs; these open and close, without a top layer, focus or Escape. */
HTMLDialogElement.prototype.showModal = function () {
  this.open = true
}
HTMLDialogElement.prototype.close = function (value) {
  if (!this.open) return
  this.open = false
  if (value !== undefined) this.returnValue = value
  this.dispatchEvent(new Event('close'))
}
document.addEventListener('submit', (event) => {
  const form = event.target as HTMLFormElement
  if (event.defaultPrevented || form.getAttribute('method') !== 'dialog') return
  event.preventDefault()
  form.closest('dialog')!.close((event.submitter as HTMLButtonElement).value)
})
