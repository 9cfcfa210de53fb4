export const circuit = {
  alternative:
    'Schaltplan mit zwei Leitungen. Leitung eins: Profil, Beiträge und Kommentare, Gruppen samt Nachrichten, gespeicherte Lebensläufe und Eingaben in LinkedIns KI führen über den Schalter im Konto zur KI, die Inhalte erzeugt. Der Schalter gehört zur Einstellung „Daten zur Verbesserung generativer KI“; von Anfang an steht er auf „Ein“. Dahinter zeigt ein Pfeil nur in eine Richtung: Was gelernt ist, lässt sich nicht zurückholen. Leitung zwei: Dieselben und weitere Daten führen zu anderer KI für Sicherheit und Produkte. Dort sitzt statt eines Schalters das Widerspruchsformular; LinkedIn prüft jeden Widerspruch. Private Nachrichten enden ohne Anschluss: LinkedIn nutzt sie nach eigenen Angaben nicht zum Training von KI, die Inhalte erzeugt.',
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
  requested: 'abgeschickt',
  onRequested: 'Ein, abgeschickt',
  contact: '{name}: {position}',
  state: 'Im Bild: {s1} {s2}',
  s1State: { on: 'Der Schalter im Konto steht auf „Ein“.', off: 'Der Schalter im Konto steht auf „Aus“.' },
  s2State: {
    on: 'Andere KI steht auf „Ein“.',
    requested: 'Andere KI steht auf „Ein“, das Formular ist abgeschickt.',
  },
  s1: {
    title: 'Schalter im Konto',
    text: 'Die Einstellung heißt „Daten zur Verbesserung generativer KI“. Abschalten wirkt für die Zukunft.',
  },
  s2: {
    title: 'Formular',
    text: 'Andere KI bekommt dieselben und weitere Daten. Hier können Sie widersprechen; LinkedIn entscheidet.',
  },
  legend: {
    on: 'Ein: Ihre Daten werden genutzt.',
    off: 'Aus: Neues von Ihnen wird laut LinkedIn nicht mehr für dieses Training genutzt.',
    diode: 'Pfeil: Was gelernt ist, lässt sich nicht zurückholen.',
  },
}
