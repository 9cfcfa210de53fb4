import type { Page } from '@playwright/test'
import type { AxeResults, RunOptions } from 'axe-core'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** Rules whose verdict can change with the colours alone. */
const ofColour = ['color-contrast', 'link-in-text-block']
/** Rules whose verdict can change with the width of the window alone. */
const ofLayout = ['target-size', 'scrollable-region-focusable']
const axeSource = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')

export type Rules = 'all' | 'colour' | 'layout' | 'structure'
const optionsOf: Record<Rules, RunOptions> = {
  all: { runOnly: tags },
  colour: { runOnly: ofColour },
  layout: { runOnly: ofLayout },
  structure: { runOnly: tags, rules: Object.fromEntries(ofColour.map((rule) => [rule, { enabled: false }])) },
}

/**
 * Rule, element and reason of everything axe objects to, in the page as it stands or in a part of it; `new` are the
 * elements that were not there to see when `remember` was called. AxeBuilder does the same ten times slower: it loads
 * axe anew and opens another page for every run.
 */
export async function violations(page: Page, rules: Rules = 'all', within = 'html'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource)
  const found = await page.evaluate(
    async ([options, within]) => {
      const axe = Reflect.get(window, 'axe') as { run: (on: object, options: RunOptions) => Promise<AxeResults> }
      const unseen = new Set<Element | null>(
        [...document.body.querySelectorAll('*')].filter(
          (one) => !Reflect.has(one, 'seen') && one.checkVisibility(),
        ),
      )
      const outermost = [...unseen].filter((one) => !unseen.has(one!.parentElement))
      const parts = within === 'new' ? outermost : [within]
      if (parts.length === 0) return []
      return (await axe.run({ include: parts }, { ...options, resultTypes: ['violations'] })).violations
    },
    [optionsOf[rules], within] as const,
  )
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  )
}

/** Marks what can be seen now, so that `violations` can look at what is new alone. */
export const remember = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const visible = [...document.body.querySelectorAll('*')].filter((one) => one.checkVisibility())
    for (const one of visible) Reflect.set(one, 'seen', true)
  })
