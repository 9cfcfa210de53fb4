import { parseCalendarDate } from '../../lib/calendar-date.ts'
import { defineElement } from '../../lib/define-element.ts'
import { requireData } from '../../lib/dom.ts'
import { followToday } from '../../lib/follow-today.ts'

/** Shows the wording that fits today; the prerendered one stays if today is unknown. */
defineElement('phased-text', (host, signal) => {
  const day = parseCalendarDate(requireData(host, 'day'))
  if (!day) throw new Error('<phased-text>: data-day is no calendar day')
  followToday(signal, (today) => {
    if (today === 'unknown') return
    const phase = today < day ? '-before' : today > day ? '-after' : '-on'
    for (const wording of host.querySelectorAll<HTMLElement>('[data-when]'))
      wording.hidden = !wording.dataset['when']!.endsWith(phase)
  })
})
