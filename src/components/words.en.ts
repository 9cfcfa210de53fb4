import type { Dictionary } from '../i18n/de.ts'

export const languageOffer: Dictionary['languageOffer'] = {
  label: 'Language',
  go: 'Read this page in English',
  stay: 'Stay with this language',
}

export const titleBlock: Dictionary['titleBlock'] = {
  label: 'About this page',
  reviewed: 'Last reviewed',
  nextReview: 'Next review due',
  reviewDue: 'This review is overdue.',
  address: 'Link',
  sourcesAt: 'Sources at',
  done: 'Done on',
  doneOf: 'by',
}

export const shareLinks: Dictionary['shareLinks'] = {
  label: 'Share this page',
  native: 'Share…',
  mail: 'By email',
  qrCode: 'QR code',
  texts: 'Messages for Teams',
  copied: 'Link copied',
}

export const copy: Dictionary['copy'] = {
  word: 'Copy',
  link: 'Copy link',
  label: 'Copy: {text}',
  copied: 'Copied',
  failed: 'Please copy it yourself',
}

export const textToCopy: Dictionary['textToCopy'] = {
  label: 'Text to copy',
  reasons: {
    file: 'No file received?',
    mail: 'No email program opened?',
    mailTooLong: 'The text is too long for an email link. Copy it into a new email.',
    print: 'No print window opened?',
    refused: 'Please copy by hand.',
  },
  inApp:
    'Are you viewing this page inside an app, such as LinkedIn’s? Printing, files and email often do not work there. Open the page in a browser from the app’s menu, or copy what is here.',
  file: 'File ready to save: {name}',
}

export const asOf: Dictionary['asOf'] = {
  label: 'Date shown',
  view: 'As of {date}',
  invalid: 'There is no such date. You are seeing the guide as of today.',
  back: 'Back to today',
}

export const path: Dictionary['path'] = {
  web: 'In the browser',
  app: 'In the app',
}

export const timeline: Dictionary['timeline'] = { about: 'around {date}' }

export const operator: Dictionary['operator'] = {
  placeholder: 'Placeholder: {field}',
  note: 'Test copy: these details are still missing.',
  fields: {
    name: 'Name',
    represented: 'Represented by',
    street: 'Street and number',
    town: 'Postcode and town',
    country: 'Country',
    email: 'Email',
    phone: 'Phone',
    register: 'Register entry',
    vatId: 'VAT ID',
    host: 'Hosting',
    authority: 'Data protection regulator',
    responsible: 'Responsible under § 18(2) MStV',
  },
}
