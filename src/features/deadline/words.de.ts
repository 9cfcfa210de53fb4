export const deadline = {
  label: 'Antwortfrist berechnen',
  region: 'Wo leben Sie?',
  regions: { eu: 'EU, EWR oder Schweiz', uk: 'Vereinigtes Königreich' },
  way: 'Wie haben Sie widersprochen?',
  ways: {
    form: 'mit dem Formular',
    received: 'per Brief, Ankunft bekannt',
    sent: 'per Brief, Ankunft unbekannt',
  },
  day: { form: 'Abgeschickt am', received: 'Angekommen am', sent: 'Abgeschickt am' },
  transit: 'Tage bis zur Ankunft (unsere Einschätzung: drei)',
  stays: 'Gerechnet wird auf diesem Gerät, gespeichert wird nichts.',
  failed: 'Das Rechnen ließ sich nicht laden. Zählen Sie mit der Anleitung unten.',
  faults: {
    impossible: 'Diesen Tag gibt es nicht. Prüfen Sie Tag, Monat und Jahr.',
    early: 'Dieser Tag liegt vor dem {date}, dem Tag der Ankündigung. Prüfen Sie die Eingabe.',
    future: 'Dieser Tag kommt erst noch. Tragen Sie einen Tag ein, der schon war.',
    transit: 'Tragen Sie für den Weg ganze Tage ein, von 0 bis {longest}.',
  },
  result: {
    before: { one: 'Noch {n} Tag', other: 'Noch {n} Tage' },
    on: 'Heute ist der letzte Tag',
    after: { one: 'Seit {n} Tag abgelaufen', other: 'Seit {n} Tagen abgelaufen' },
    moved: {
      weekend: 'Der Monat endet am Wochenende ({date}). Es zählt der nächste Arbeitstag in Irland.',
      holiday: 'Der Monat endet an einem Feiertag in Irland ({date}). Es zählt der nächste Arbeitstag.',
    },
    assumed: '{date} (unsere Einschätzung)',
    counted: {
      eu: 'EU, EWR und Schweiz, mit den Feiertagen in Irland',
      uk: 'Vereinigtes Königreich, ohne Feiertage',
    },
  },
  last: 'Letzter Tag für die Antwort (unsere Einschätzung)',
  extended: 'Falls LinkedIn verlängert',
  receipt: 'Eingang bei LinkedIn',
  counted: 'Gezählt für',
  said: 'Letzter Tag für die Antwort: {date}.',
  calendar: {
    button: 'Kalenderdatei für den letzten Tag',
    title: 'LinkedIn: letzter Tag für die Antwort auf Ihren Widerspruch',
    text: 'Diese Frist ist unsere Einschätzung. Was Sie tun können, wenn keine Antwort kommt:',
    fileName: 'antwortfrist-{date}.ics',
  },
  reminder: {
    label: 'Text für die Erinnerung',
    copy: 'Kopieren: Text für die Erinnerung',
    receipt: '[Tag des Eingangs]',
    last: '[letzten Tag]',
    law: { eu: 'DSGVO', uk: 'UK GDPR' },
    letter: `Betreff: Erinnerung an meinen Widerspruch nach Artikel 21 {law}

Guten Tag,

mein Widerspruch ist meines Wissens am {receipt} bei Ihnen eingegangen. Artikel 12 Absatz 3 {law} gibt Ihnen für die Antwort einen Monat, also bis zum {last}. Bisher habe ich weder eine Antwort erhalten noch von einer Verlängerung erfahren.

Bitte antworten Sie innerhalb von zwei Wochen. Sonst beschwere ich mich bei der Aufsichtsbehörde.

Mit freundlichen Grüßen

[Name]`,
  },
}
