import { printPage } from './print-page.ts'

const BACK = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const

/**
 * Prints the page in a mode that style sheets read as `data-print` of the root element. The mode stays until the
 * reader is back on the page: Android's dialog lays the page out again, for another paper, after `afterprint`.
 * False where the browser did not answer.
 */
export function printAs(mode: string): boolean {
  const { dataset } = document.documentElement
  dataset['print'] = mode
  const end = new AbortController()
  const leave = () => {
    end.abort()
    delete dataset['print']
  }
  const follow = () => {
    for (const event of BACK) addEventListener(event, leave, { signal: end.signal, capture: true })
    const visible = () => document.visibilityState === 'visible' && leave()
    document.addEventListener('visibilitychange', visible, { signal: end.signal })
  }
  addEventListener('afterprint', follow, { signal: end.signal })
  return printPage()
}
