export const counter = {
  starts: { before: 'In Kraft ab', after: 'In Kraft seit', always: 'Startdatum' },
  /** Before the day and on it, followed by „in 19 Tagen“ or „heute“. */
  until: 'Das ist',
  /** After it, followed by the time that has passed. */
  since: 'Seither',
  units: { year: { one: 'Jahr', other: 'Jahre' }, day: { one: 'Tag', other: 'Tage' }, and: 'und' },
  /** Without script, and where the clock is wrong. */
  built: 'Seite erstellt am',
}
