import { defineElement } from '../lib/define-element.ts'
import { queryRequired, requireData } from '../lib/dom.ts'

/**
 * Offers the page in the language the browser prefers, until the reader has answered once. Links to other languages
 * keep the fragment, which is the same in all of them, and the day that is shown.
 */
defineElement('language-offer', (host, signal) => {
  const notice = queryRequired<HTMLElement>(host, 'section')
  const store = async () => (await import('../lib/site-store.ts')).SiteStore.at(requireData(host, 'storage'))
  const offer = async () => {
    notice.hidden = (await store()).read().rest['languageAnswered'] === true
  }
  const answer = async () => {
    notice.hidden = true
    ;(await store()).update(({ rest }) => (rest['languageAnswered'] = true))
  }
  const keepPlace = ({ target }: Event) => {
    const control = (target as Element).closest<HTMLAnchorElement>('a[hreflang], button')
    if (control?.hreflang) {
      const day = new URLSearchParams(location.search).get('stand')
      control.hash = location.hash
      if (day) control.search = new URLSearchParams({ stand: day }).toString()
    }
    if (control && host.contains(control)) void answer()
  }
  addEventListener('click', keepPlace, { capture: true, signal })
  const preferred = navigator.languages.find((one) => /^(de|en)\b/.test(one))
  if (preferred?.startsWith(notice.lang)) void offer()
})
