/** A part of the page that loads on demand; null where that fails, once the reader has been told. */
export const loadPart = <T>(part: Promise<T>, tell: () => void): Promise<T | null> =>
  part.catch(() => (tell(), null))
