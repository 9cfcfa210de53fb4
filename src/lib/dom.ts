/** A descendant that must exist; throws with the element's name otherwise. */
export function queryRequired<E extends Element>(host: Element, selector: string): E {
  const found = host.querySelector<E>(selector)
  if (!found) throw new Error(`<${host.localName}>: no ${selector}`)
  return found
}

/** A data attribute that must exist; throws with the element's name otherwise. */
export function requireData(host: HTMLElement, name: string): string {
  const value = host.dataset[name]
  if (value === undefined) throw new Error(`<${host.localName}>: no data-${name}`)
  return value
}

/** Sets a text only if it differs, so that screen readers stay silent and selections survive. */
export function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text
}
