/** The first value that a list holds twice, or undefined; takes one look at each, as lists may be long. */
export function duplicateOf<T>(values: readonly T[]): T | undefined {
  const seen = new Set<T>()
  return values.find((value) => seen.size === seen.add(value).size)
}
