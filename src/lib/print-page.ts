/**
 * Opens the browser's print dialog. False where no `beforeprint` came, as in browsers inside apps, which ignore the
 * call; a browser that asks later is not told from them.
 */
export function printPage(): boolean {
  let answered = false
  addEventListener('beforeprint', () => (answered = true), { once: true })
  print()
  return answered
}
