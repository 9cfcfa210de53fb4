export const counter = {
  starts: { before: 'In Kraft ab', after: 'In Kraft seit', always: 'Startdatum' },
  until: 'Das ist',
  since: 'Seither',
  units: { year: { one: 'Jahr', other: 'Jahre' }, day: { one: 'Tag', other: 'Tage' }, and: 'und' },
  /** Without script, and where the clock is wrong. */
  built: 'Seite erstellt am',
}
