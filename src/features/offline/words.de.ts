export const offline = {
  title: 'Diese Seite ist auf Ihrem Gerät nicht gespeichert',
  description: 'Ohne Internet lesen Sie die Seiten, die Ihr Browser von diesem Leitfaden gespeichert hat.',
  text: 'Sie sind offline. Ihr Browser hat die Seiten der Sprache gespeichert, in der Sie den Leitfaden schon gelesen haben. Diese Seite gehört nicht dazu. Sobald Sie wieder online sind, können Sie sie öffnen.',
  home: 'Zur Startseite',
  singleFile: {
    link: 'Als Datei herunterladen',
    title: 'Der ganze Leitfaden in einer Datei',
    label: 'Diese Datei',
    copy: 'Diese Datei ist eine Kopie vom {date}.',
    older: 'Sie ist älter als {span}.',
    months: { one: '{n} Monat', other: '{n} Monate' },
    years: { one: '{n} Jahr', other: '{n} Jahre' },
    latest: 'Die aktuelle Fassung steht hier:',
    alone:
      'Die Datei lädt nichts aus dem Internet. Ihre Kreuze bleiben in dem Browser, mit dem Sie die Datei öffnen.',
    contents: 'Inhalt dieser Datei',
  },
}
