/** The address of an element's page: the current one, or in the single file the published one. */
export const pageAddress = (element: Element): string =>
  element.closest<HTMLElement>('[data-address]')?.dataset['address'] ?? location.origin + location.pathname
