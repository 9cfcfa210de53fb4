const SHOWN_MS = 2500

/**
 * Returns a function that enters a state for a short time; `enter` returns how to leave it again. The next state ends
 * it at once, and so does the signal.
 */
export function transientState(signal: AbortSignal): (enter: () => () => void) => void {
  let end: (() => void) | undefined
  signal.addEventListener('abort', () => end?.())
  return (enter) => {
    end?.()
    const leave = enter()
    const timer = setTimeout(() => end?.(), SHOWN_MS)
    end = () => {
      clearTimeout(timer)
      end = undefined
      leave()
    }
  }
}
