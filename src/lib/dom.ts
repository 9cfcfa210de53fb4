/** A descendant that the element cannot work without; missing markup is our bug and says where. */
export function queryRequired<E extends Element>(host: Element, selector: string): E {
  const found = host.querySelector<E>(selector)
  if (!found) throw new Error(`<${host.localName}>: no ${selector}`)
  return found
}

/** A data attribute that the element cannot work without. */
export function requireData(host: HTMLElement, name: string): string {
  const value = host.dataset[name]
  if (value === undefined) throw new Error(`<${host.localName}>: no data-${name}`)
  return value
}

/** Writes text only where it differs, so that screen readers and selections are left in peace. */
export function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text
}
