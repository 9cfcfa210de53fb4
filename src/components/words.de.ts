export const languageOffer = {
  label: 'Sprache',
  go: 'Diese Seite auf Deutsch lesen',
  stay: 'Bei dieser Sprache bleiben',
}

export const titleBlock = {
  label: 'Über diese Seite',
  reviewed: 'Zuletzt geprüft',
  nextReview: 'Nächste Prüfung',
  reviewDue: 'Diese Prüfung steht aus.',
  address: 'Adresse',
  sourcesAt: 'Quellen unter',
  done: 'Erledigt am',
  doneOf: 'von',
}

export const shareLinks = {
  label: 'Diese Seite weitergeben',
  native: 'Teilen …',
  mail: 'Per E-Mail',
  qrCode: 'QR-Code',
  texts: 'Texte für Teams',
  copied: 'Link kopiert',
}

export const copy = {
  word: 'Kopieren',
  link: 'Link kopieren',
  label: 'Kopieren: {text}',
  copied: 'Kopiert',
  failed: 'Bitte von Hand kopieren',
}

export const textToCopy = {
  label: 'Text zum Kopieren',
  reasons: {
    file: 'Keine Datei bekommen?',
    mail: 'Kein E-Mail-Programm geöffnet?',
    mailTooLong: 'Für einen E-Mail-Link ist der Text zu lang. Kopieren Sie ihn in eine neue E-Mail.',
    print: 'Kein Druckfenster geöffnet?',
    refused: 'Bitte von Hand kopieren.',
  },
  inApp:
    'Sehen Sie diese Seite in einer App, etwa der von LinkedIn? Dort gehen Drucken, Dateien und E-Mail oft nicht. Öffnen Sie die Seite über das Menü der App in einem Browser, oder kopieren Sie, was hier steht.',
  /** After a file was given to the browser, which does not say whether it saved it. */
  file: 'Datei bereit zum Speichern: {name}',
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
