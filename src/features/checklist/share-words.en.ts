import type { Dictionary } from '../../i18n/de.ts'

type Words = Dictionary['checklist']

export const sharing: Words['sharing'] = {
  copied: 'Copied.',
  qrCodeLabel: 'QR code with your progress. Open it with your phone’s camera.',
  qrCodeTooLong: 'Your list is too long for a QR code. Use the link or the file.',
  unreachable: 'This part could not be loaded. Please reload the page.',
  linkHeading: 'This link contains a list with ticks',
  listHeading: 'This link contains an empty list',
  importHeading: 'A saved list',
  damagedHeading: 'Not readable',
  damaged: 'This list is incomplete or has been changed. Nothing of yours has changed.',
  newer: 'This list comes from a newer edition of this page. Nothing of yours has changed.',
  long: 'This text is too long for a list. Nothing of yours has changed.',
  several: 'It contains different lists. Paste only one of them. Nothing of yours has changed.',
  locked: 'Your own list comes from a newer edition; here you can only view the other one.',
  listIs: 'The link shows: {list}. Your selection is: {own}.',
  same: 'It is the same as yours. There is nothing to change.',
  nothingNew: 'Your list already has all that could be read.',
  would: {
    one: '“Merge” changes {n} step, “Replace” {replaced}.',
    other: '“Merge” changes {n} steps, “Replace” {replaced}.',
  },
  wouldMerge: {
    one: '“Merge” changes {n} step.',
    other: '“Merge” changes {n} steps.',
  },
  mergeMeans: '“Merge” keeps your ticks and adds the others. “Replace” uses only the others.',
  change: '{title}: {from} → {to}',
  changeReplacing: '{title}: {from} → {to} (only when replacing)',
  unknown: {
    one: 'This edition does not know {n} step; it is left out.',
    other: 'This edition does not know {n} steps; they are left out.',
  },
  unread: {
    one: '{n} part could not be read; it is left out.',
    other: '{n} parts could not be read; they are left out.',
  },
  differing: {
    one: '{n} line says something else than the link in the text. The link counts.',
    other: '{n} lines say something else than the link in the text. The link counts.',
  },
  redated: {
    one: '{n} date cannot be right; it is replaced by today’s.',
    other: '{n} dates cannot be right; they are replaced by today’s.',
  },
  view: 'View only',
  merge: 'Merge',
  replace: 'Replace',
  show: 'Show and save this list',
  cancel: 'Cancel',
  close: 'Close',
  taken: { one: '{n} step changed.', other: '{n} steps changed.' },
  undo: 'Undo',
  undone: 'Undone.',
  readHeading: 'Load saved progress',
  readText: 'Paste a text or link',
  readFile: 'or choose a file (JSON)',
  readGo: 'Continue',
  readNothing: 'There is no saved progress in it.',
  readBoth:
    'You have pasted a text and chosen a file. To use the file, clear the text field. To use the text, cancel and paste only the text.',
  textHeading: 'My checklist on AI training at LinkedIn',
  fileName: 'checklist-ai-training.json',
  doneWord: 'done',
  notApplicableWord: 'does not apply',
}

export const protocol: Words['protocol'] = {
  title: 'Record of settings',
  intro: 'Self-reported on {date}. The labels date from autumn 2025.',
  step: 'Step',
  labels: 'Label in English / German',
  state: 'Result',
  files: 'Screenshot (file name)',
  account: 'Name and account',
  place: 'Place, date',
  signature: 'Signature',
  viewing: 'A record is only for your own list. Choose “Back to my list” first.',
  fileName: 'record-ai-training-{date}.txt',
}

export const reminder: Words['reminder'] = {
  title: 'LinkedIn: check the AI settings again',
  text: 'Are all switches still “Off”? The checklist:',
  noDay: 'Choose a day after today, up to 31 December 2999.',
  fileName: 'reminder-{date}.ics',
}
