export const circuit = {
  label: 'Schaltplan mit zwei Leitungen',
  alternative:
    'Leitung eins: Profil, Beiträge und Kommentare, Gruppen samt Nachrichten, gespeicherte Lebensläufe und Eingaben in LinkedIns KI führen über den Schalter im Konto zur KI, die Inhalte erzeugt. Der Schalter gehört zur Einstellung „Daten zur Verbesserung generativer KI“; von Anfang an steht er auf „Ein“. Dahinter zeigt ein Pfeil nur in eine Richtung: Was gelernt ist, lässt sich nicht zurückholen. Leitung zwei: Dieselben und weitere Daten führen zu anderer KI für Sicherheit und Produkte. Dort sitzt statt eines Schalters das Widerspruchsformular; LinkedIn prüft jeden Widerspruch. Private Nachrichten enden ohne Anschluss: LinkedIn nutzt sie nach eigenen Angaben nicht zum Training von KI, die Inhalte erzeugt.',
  inputs: [
    'Profil',
    'Beiträge, Kommentare',
    'Gruppen samt Nachrichten',
    'Gespeicherte Lebensläufe',
    'Eingaben in LinkedIns KI',
  ],
  /** Comes in beside the inputs, which feed the second line as well. */
  other: 'und weitere Daten',
  messages: 'Private Nachrichten',
  deadEnd: ['laut LinkedIn nicht', 'im Training für Inhalte'],
  diode: 'kein Zurück',
  s1Hint: ['Daten zur Verbesserung', 'generativer KI'],
  s2Hint: ['Widerspruch:', 'LinkedIn prüft'],
  content: ['KI, die Inhalte', 'erzeugt'],
  otherAi: ['Andere KI:', 'Sicherheit, Produkt'],
  on: 'Ein',
  off: 'Aus',
  sent: 'abgeschickt',
  contact: '{name}: {position}',
  state: 'Im Bild:',
  s1State: { on: 'Der Schalter im Konto steht auf „Ein“.', off: 'Der Schalter im Konto steht auf „Aus“.' },
  s2State: {
    on: 'Andere KI steht auf „Ein“.',
    sent: 'Andere KI steht auf „Ein“, das Formular ist abgeschickt.',
  },
  s1: {
    title: 'Schalter im Konto',
    text: 'Die Einstellung heißt „Daten zur Verbesserung generativer KI“. Abschalten wirkt für die Zukunft.',
  },
  s2: {
    title: 'Formular',
    text: 'Andere KI bekommt dieselben und weitere Daten. Hier können Sie widersprechen; LinkedIn entscheidet.',
  },
  /** One line with one switch, for plain language and the home page. */
  simple: {
    label: 'Ein Schalter steht auf „Ein“: Ihre Daten fließen zur KI von LinkedIn.',
    alternative: 'Zwei Bilder: Ein Schalter steht auf „Ein“, dann auf „Aus“.',
    from: 'Ihre Daten',
    to: 'KI von LinkedIn',
    on: { word: 'Ein', text: 'Am Anfang: Die KI lernt aus Ihren Daten.' },
    off: { word: 'Aus', text: 'Danach: Aus Ihren neuen Texten lernt die KI laut LinkedIn nicht.' },
  },
}
