import { queryRequired, setText } from './dom.ts'

const DELAY_MS = 400

/** Announces a message to screen readers. */
export type Announce = (message: string) => void

/**
 * Returns a function that announces the last of several quick messages in the host's `role=status`, until the signal
 * aborts; without a host, in the page's. `visible` shows every message as well, where the region itself is for screen
 * readers only.
 */
export function liveRegion(signal: AbortSignal, host: Element = document.body, visible?: Element): Announce {
  let timer: number | undefined
  signal.addEventListener('abort', () => clearTimeout(timer))
  return (message) => {
    if (signal.aborted) return
    clearTimeout(timer)
    if (visible) setText(visible, message)
    const say = (text: string) => setText(queryRequired(host, '[role=status]'), text)
    // Emptied first, because screen readers ignore an unchanged text.
    say('')
    timer = window.setTimeout(say, DELAY_MS, message)
  }
}
