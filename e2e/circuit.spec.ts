import { de } from '../src/i18n/de.ts'
import { storageKey } from './built-site.ts'
import { expect, test } from './fixtures.ts'

test('the drawing opens the switch and flags the form, on screen and on paper', async ({ page }) => {
  await page.addInitScript(
    ([key, text]) => localStorage.setItem(key!, text!),
    [
      storageKey,
      '{"version":1,"ticks":{"gen-ai-off":{"state":"done","on":"2026-11-01"},"form-other-ai":{"state":"done","on":"2026-11-01"}}}',
    ],
  )
  await page.goto('')
  const figure = page.getByRole('figure', { name: de.circuit.label })
  const state = [de.circuit.s1State.off, de.circuit.s2State.sent].join(' ')
  const description = figure.getByText(de.circuit.alternative)
  await expect.poll(async () => (await description.innerText()).replace(/\s+/g, ' ')).toContain(state)
  const isOpen = (line: 's1' | 's2') =>
    figure.locator(`.wide .${line} .lever`).evaluate((lever) => {
      const { width, height } = lever.getBoundingClientRect()
      return height > width / 4
    })
  for (const media of ['screen', 'print'] as const) {
    await page.emulateMedia({ media })
    await expect.poll(() => isOpen('s1')).toBe(true)
    expect(await isOpen('s2'), 'sent is not granted').toBe(false)
    await expect(figure.locator('.wide').getByText(de.circuit.sent)).toBeVisible()
  }
})
