/** The address of the page an element stands on: the reader's, or the published one where a file names it. */
export const pageAddress = (element: Element): string =>
  element.closest<HTMLElement>('[data-address]')?.dataset['address'] ?? location.origin + location.pathname
