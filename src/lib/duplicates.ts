/** The first value that a list holds twice, or undefined. */
export const duplicateOf = <T>(values: readonly T[]): T | undefined =>
  values.find((value, index) => values.indexOf(value) !== index)
