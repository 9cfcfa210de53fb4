import { parseCalendarDate } from '../../lib/calendar-date.ts'
import { defineElement } from '../../lib/define-element.ts'
import { queryRequired, requireData, setText } from '../../lib/dom.ts'
import { followToday } from '../../lib/follow-today.ts'
import { interpolate, plural, type Plurals } from '../../lib/interpolate.ts'
import { fileAge } from './file-age.ts'

type Texts = { older: string; months: Plurals; years: Plurals }

/** Shows the age of the single file, and closes the menu after a click. */
defineElement('single-file-notice', (host, signal) => {
  const texts = JSON.parse(requireData(host, 'texts')) as Texts
  const { dataset, lang } = document.documentElement
  followToday(signal, (today) => {
    const age = fileAge(parseCalendarDate(dataset['built'])!, today)
    const older = age ? interpolate(texts.older, { span: plural(lang, age.n, texts[age.unit]) }) : ''
    setText(queryRequired(host, '.age'), older)
  })
  const closeMenu = () => document.querySelector<HTMLElement>('#menu:popover-open')?.hidePopover()
  addEventListener('hashchange', closeMenu, { signal })
})
