import { parseCalendarDate } from '../../lib/calendar-date.ts'
import { defineElement } from '../../lib/define-element.ts'
import { queryRequired, requireData, setText } from '../../lib/dom.ts'
import { followToday } from '../../lib/follow-today.ts'
import { phaseOf } from '../../lib/phase.ts'
import { cellOf, type CounterTexts } from './cell.ts'

/** Counts the calendar days to or since the target day; the prerendered cell stays if it cannot. */
defineElement('day-counter', (host, signal) => {
  const target = parseCalendarDate(requireData(host, 'target'))
  if (!target) throw new Error('<day-counter>: data-target is no calendar day')
  const texts = JSON.parse(requireData(host, 'texts')) as CounterTexts
  const [label, time, days] = ['.label', '.time', '.days'].map((part) => queryRequired(host, part))
  const baked = { label: label!.textContent, time: time!.textContent, days: '' }
  followToday(signal, (today) => {
    const cell = today === 'unknown' ? baked : cellOf(phaseOf(today, target), texts)
    setText(label!, cell.label)
    setText(time!, cell.time)
    setText(days!, cell.days)
  })
})
