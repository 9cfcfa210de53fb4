import type { AstroIntegration } from 'astro'
import { readFile } from 'node:fs/promises'
import { inWords, parseCalendarDate } from '../lib/calendar-date.ts'
import { parseUniqueList } from '../lib/yaml-list.ts'
import { site } from '../site.ts'

const file = 'content/milestones.yaml'

/** Whoever builds the guide after its next review was due is told so; the pages say it too. */
export function reviewDue(): AstroIntegration {
  return {
    name: 'review-due',
    hooks: {
      'astro:build:start': async ({ logger }) => {
        const milestones = parseUniqueList(await readFile(file, 'utf8'), file)
        const due = parseCalendarDate(milestones.find(({ id }) => id === 'next-review')?.['day'])
        if (due && site.built > due)
          logger.warn(`The guide was due for review on ${inWords(due, 'en')}: see next-review in ${file}.`)
      },
    },
  }
}
