import type { Page } from '@playwright/test'

/**
 * Gives the page Playwright's clock, standing at an instant. Its Date cannot be subclassed, which
 * date-fns' zones need: they would silently count in the device's zone. So a Date that can be
 * subclassed is put over it, fed by the same clock.
 */
export async function stopClock(page: Page, instant: Date): Promise<void> {
  // Installed clocks run, and pausing one in its past is an error.
  await page.clock.install({ time: instant.getTime() - 60_000 })
  await page.clock.pauseAt(instant)
  await page.addInitScript(() => {
    const { now } = Date
    const native = new Date().constructor as DateConstructor
    const ticking = new Proxy(native, {
      construct: (target, values, self) =>
        Reflect.construct(target, values.length > 0 ? values : [now()], self) as Date,
      get: (target, name) => (name === 'now' ? now : (Reflect.get(target, name) as unknown)),
    })
    class Zoned extends ticking {}
    if (!(new Zoned() instanceof Zoned)) throw new Error('the clock of the tests cannot be subclassed')
    window.Date = ticking
  })
}
