import { chromium } from '@playwright/test'
import lighthouse from 'lighthouse'
import { browserFlags, findBrowser } from '../scripts/find-browser.ts'
import { freePort } from './free-port.ts'
import { expect, test } from './fixtures.ts'

test('Lighthouse gives full marks on a phone', async ({ baseURL }) => {
  test.setTimeout(240_000)
  const port = await freePort()
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: [...browserFlags, `--remote-debugging-port=${port}`],
  })
  try {
    for (const path of ['', 'checkliste/']) {
      let scores: Record<string, number | null> = {}
      // A busy machine lowers performance only: the best of three runs counts.
      for (let run = 0; run < 3 && (scores['performance'] ?? 0) < 0.95; run++) {
        const result = await lighthouse(new URL(path, baseURL).href, { port, logLevel: 'error' })
        const { categories, audits } = result!.lhr
        scores = Object.fromEntries(Object.values(categories).map(({ id, score }) => [id, score]))
        const shift = audits['cumulative-layout-shift']?.numericValue
        const blocking = audits['total-blocking-time']?.numericValue
        console.log(`Lighthouse /${path}`, JSON.stringify({ ...scores, shift, blocking }))
        const lost = Object.values(categories).flatMap(({ id, auditRefs }) =>
          auditRefs
            .filter((audit) => audit.weight > 0 && (audits[audit.id]?.score ?? 1) < 1)
            .map((audit) => `${id}: ${audits[audit.id]!.title}`),
        )
        expect.soft(scores, lost.join('\n')).toMatchObject({ accessibility: 1, 'best-practices': 1, seo: 1 })
        expect.soft(shift?.toFixed(3), 'layout shift').toBe('0.000')
      }
      expect.soft(scores['performance'], 'performance').toBeGreaterThanOrEqual(0.95)
    }
  } finally {
    await browser.close()
  }
})
