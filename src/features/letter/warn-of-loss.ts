/** Has the browser ask before the reader leaves with something to lose, until the signal aborts. */
export function warnOfLoss(signal: AbortSignal, isLost: () => boolean): void {
  let returnable = false
  /** Every link but that to the other language leads to where the browser's way back brings everything back. */
  const noteLink = ({ target }: Event) => {
    const link = (target as Element).closest<HTMLAnchorElement>('a[href]')
    returnable = link !== null && !(link.hreflang && link.hostname === location.hostname)
  }
  document.addEventListener('click', noteLink, { signal })
  addEventListener('beforeunload', (event) => !returnable && isLost() && event.preventDefault(), { signal })
}
