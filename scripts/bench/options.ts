import { parseArgs } from 'node:util'

/** What to measure: pages by path (all where none is named), runs per page, and whether to build multiples. */
export type Options = { pages: string[]; runs: number; scale: boolean }

/** Reads the words behind `npm run bench --`; throws for one that is not known and for runs that are no number. */
export function readOptions(words: string[]): Options {
  const { values } = parseArgs({
    args: words,
    options: {
      pages: { type: 'string', default: '' },
      runs: { type: 'string', default: '5' },
      'no-scale': { type: 'boolean', default: false },
    },
  })
  const runs = Number(values.runs)
  if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs: not a number of runs: ${values.runs}`)
  return { pages: values.pages.split(',').filter(Boolean), runs, scale: !values['no-scale'] }
}
