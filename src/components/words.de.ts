export const languageOffer = {
  label: 'Sprache',
  text: 'Diese Seite gibt es auch auf Deutsch.',
  go: 'Auf Deutsch lesen',
  stay: 'Bei dieser Sprache bleiben',
}

export const titleBlock = {
  label: 'Über diese Seite',
  reviewed: 'Zuletzt geprüft',
  nextReview: 'Nächste Prüfung',
  reviewDue: 'Diese Prüfung steht aus.',
  address: 'Adresse',
  done: 'Erledigt am',
  doneOf: 'von',
}

export const shareLinks = {
  label: 'Diese Seite weitergeben',
  native: 'Teilen …',
  mail: 'Per E-Mail',
  qrCode: 'QR-Code (SVG)',
  texts: 'Texte für Teams und Slack',
  copied: 'Link kopiert',
}

export const copy = {
  word: 'Kopieren',
  link: 'Link kopieren',
  label: 'Kopieren: {text}',
  copied: 'Kopiert',
  failed: 'Bitte von Hand kopieren',
}

export const asOf = {
  label: 'Gezeigter Tag',
  view: 'Ansicht vom {date}',
  invalid: 'Das Datum in der Adresse gibt es nicht. Sie sehen die Seite von heute.',
  back: 'Zurück zu heute',
}

export const path = {
  web: 'Im Browser',
  app: 'In der App',
  de: 'Deutsch',
  en: 'Englisch',
}

export const timeline = { about: 'etwa am {date}' }

export const operator = {
  placeholder: 'Platzhalter: {field}',
  note: 'Testkopie: Die Angaben fehlen noch.',
  fields: {
    name: 'Name',
    represented: 'Vertreten durch',
    street: 'Straße und Hausnummer',
    town: 'Postleitzahl und Ort',
    country: 'Land',
    email: 'E-Mail',
    phone: 'Telefon',
    register: 'Registereintrag',
    vatId: 'Umsatzsteuer-ID',
    host: 'Hosting',
    authority: 'Zuständige Datenschutzbehörde',
    responsible: 'Verantwortlich nach § 18 Absatz 2 MStV',
  },
}
