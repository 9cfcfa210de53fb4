export const counter = {
  starts: { before: 'In Kraft ab', after: 'In Kraft seit', always: 'Startdatum' },
  until: 'Das ist',
  since: 'Seither',
  /** Without script, and where the clock is wrong. */
  built: 'Seite erstellt am',
}
