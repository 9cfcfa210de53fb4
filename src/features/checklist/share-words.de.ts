export const sharing = {
  copied: 'Kopiert.',
  qrCodeLabel: 'QR-Code mit Ihren Kreuzen. Öffnen Sie ihn mit der Kamera Ihres Handys.',
  qrCodeTooLong: 'Für einen QR-Code ist Ihre Liste zu lang. Nehmen Sie den Link oder die Datei.',
  unreachable: 'Dieser Teil ließ sich nicht laden. Laden Sie die Seite bitte neu.',
  linkHeading: 'Dieser Link enthält eine ausgefüllte Liste',
  listHeading: 'Dieser Link enthält eine leere Liste',
  importHeading: 'Eine gespeicherte Liste',
  damagedHeading: 'Nicht lesbar',
  damaged: 'Diese Liste ist unvollständig oder verändert. Es wurde nichts übernommen.',
  newer: 'Diese Liste stammt von einer neueren Ausgabe dieser Seite. Es wurde nichts übernommen.',
  long: 'Dieser Text ist zu lang für eine Liste. Es wurde nichts übernommen.',
  several: 'Darin stehen verschiedene Listen. Fügen Sie nur eine davon ein. Es wurde nichts übernommen.',
  locked: 'Ihre eigene Liste stammt von einer neueren Ausgabe; hier können Sie die andere nur ansehen.',
  listIs: 'Der Link zeigt: {list}. Ihre Auswahl ist: {own}.',
  same: 'Diese Liste ist dieselbe wie Ihre. Es gibt nichts zu übernehmen.',
  nothingNew: 'Was davon lesbar ist, steht schon in Ihrer Liste.',
  would: {
    one: '„Zusammenführen“ ändert {n} Schritt, „Ersetzen“ {replaced}.',
    other: '„Zusammenführen“ ändert {n} Schritte, „Ersetzen“ {replaced}.',
  },
  wouldMerge: {
    one: '„Zusammenführen“ ändert {n} Schritt.',
    other: '„Zusammenführen“ ändert {n} Schritte.',
  },
  mergeMeans:
    '„Zusammenführen“: Ihre Kreuze bleiben, die anderen kommen dazu. „Ersetzen“: Es gelten nur noch die anderen.',
  change: '{title}: {from} → {to}',
  changeReplacing: '{title}: {from} → {to} (nur beim Ersetzen)',
  unknown: {
    one: '{n} Schritt kennt diese Ausgabe nicht; er bleibt weg.',
    other: '{n} Schritte kennt diese Ausgabe nicht; sie bleiben weg.',
  },
  unread: {
    one: '{n} Stelle war nicht lesbar; sie bleibt weg.',
    other: '{n} Stellen waren nicht lesbar; sie bleiben weg.',
  },
  differing: {
    one: '{n} Zeile sagt etwas anderes als der Link darin. Es gilt der Link.',
    other: '{n} Zeilen sagen etwas anderes als der Link darin. Es gilt der Link.',
  },
  redated: {
    one: '{n} Tag kann nicht stimmen; an seiner Stelle steht der von heute.',
    other: '{n} Tage können nicht stimmen; an ihrer Stelle steht der von heute.',
  },
  view: 'Nur ansehen',
  merge: 'Zusammenführen',
  replace: 'Ersetzen',
  show: 'Diese Liste zeigen und speichern',
  cancel: 'Abbrechen',
  close: 'Schließen',
  taken: { one: '{n} Schritt geändert.', other: '{n} Schritte geändert.' },
  undo: 'Übernahme rückgängig machen',
  undone: 'Zurückgenommen.',
  readHeading: 'Gespeicherte Liste öffnen',
  readText: 'Text oder Link einfügen',
  readFile: 'oder Datei wählen (JSON)',
  readGo: 'Weiter',
  readNothing: 'Darin steht keine gespeicherte Liste.',
  readBoth:
    'Sie haben einen Text eingefügt und eine Datei gewählt. Für die Datei leeren Sie das Textfeld. Für den Text brechen Sie ab und fügen nur ihn ein.',
  textHeading: 'Meine Checkliste zum KI-Training bei LinkedIn',
  fileName: 'checkliste-ki-training.json',
  doneWord: 'erledigt',
  notApplicableWord: 'trifft nicht zu',
}

export const protocol = {
  title: 'Protokoll der Einstellungen',
  intro: 'Nach eigenen Angaben ausgefüllt am {date}. Die Bezeichnungen stammen vom Herbst 2025.',
  step: 'Schritt',
  labels: 'Bezeichnung Deutsch / Englisch',
  state: 'Ergebnis',
  files: 'Bildschirmfoto (Dateiname)',
  account: 'Name und Konto',
  place: 'Ort, Datum',
  signature: 'Unterschrift',
  viewing: 'Das Protokoll gibt es nur für Ihre eigene Liste. Wählen Sie zuerst „Zurück zu meiner Liste“.',
  fileName: 'protokoll-ki-training-{date}.txt',
}

export const reminder = {
  title: 'LinkedIn: KI-Einstellungen noch einmal prüfen',
  text: 'Stehen alle Schalter noch auf „Aus“? Die Checkliste:',
  noDay: 'Wählen Sie einen Tag nach heute, spätestens den 31. Dezember 2999.',
  fileName: 'erinnerung-{date}.ics',
}

/** The words of sharing in any language. */
export type ShareWords = typeof import('./share-words.de.ts')
