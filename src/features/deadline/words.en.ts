import type { Dictionary } from '../../i18n/de.ts'

export const deadline: Dictionary['deadline'] = {
  label: 'Work out the deadline for an answer',
  region: 'Where do you live?',
  regions: { eu: 'EU, EEA or Switzerland', uk: 'United Kingdom' },
  way: 'How did you object?',
  ways: {
    form: 'with the form',
    received: 'by letter, I know when it arrived',
    sent: 'by letter, I do not know when',
  },
  day: { form: 'Sent on', received: 'Arrived on', sent: 'Sent on' },
  transit: 'Days until it arrived (three, in our view)',
  stays: 'This is worked out on your device. Nothing is saved.',
  failed: 'The calculator could not be loaded. Please use the instructions below.',
  faults: {
    impossible: 'There is no such day. Please check day, month and year.',
    early: 'This day is before {date}, when the training was announced. Please check what you entered.',
    future: 'This day is still to come. Please enter a day that has passed, or today.',
    transit: 'Please enter whole days for the letter’s journey, from 0 to {longest}.',
  },
  result: {
    before: { one: '{n} day left', other: '{n} days left' },
    on: 'Today is the last day',
    after: { one: 'Passed {n} day ago', other: 'Passed {n} days ago' },
    moved: {
      weekend: 'The month ends on a weekend ({date}), so the next working day in Ireland counts.',
      holiday: 'The month ends on a public holiday in Ireland ({date}), so the next working day counts.',
    },
    assumed: '{date} (our view)',
    counted: {
      eu: 'EU, EEA and Switzerland, with Irish public holidays',
      uk: 'United Kingdom, without public holidays',
    },
  },
  last: 'Last day for the answer (our view)',
  extended: 'If LinkedIn extends the deadline',
  receipt: 'Received by LinkedIn',
  counted: 'Counted for',
  said: 'Last day for the answer: {date}.',
  calendar: {
    button: 'Calendar file for the last day',
    title: 'LinkedIn: last day for the answer to your objection',
    text: 'This deadline is our view. What you can do if no answer comes:',
    fileName: 'answer-deadline-{date}.ics',
  },
  reminder: {
    label: 'Text for the reminder',
    copy: 'Copy: text for the reminder',
  },
}
