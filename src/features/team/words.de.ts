export const team = {
  bar: 'Druckseite',
  back: 'Zurück zu den Vorlagen',
  print: { poster: 'Aushang drucken', slide: 'Folie drucken' },
  kind: { poster: 'Aushang', slide: 'Folie' },
  home: 'Adresse des Leitfadens',
  strips: 'Streifen zum Abreißen',
  scan: 'Mit der Kamera öffnen',
  drawn: 'Die Zeichnung zeigt: Training abgeschaltet.',
  evidence: 'Belege:',
  embed: {
    link: 'KI-Training bei LinkedIn abschalten',
    snippet: 'Code zum Einbetten',
    preview: 'So sieht es aus:',
  },
}
