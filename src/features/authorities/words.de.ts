export const authorities = {
  search: 'Ort, Bundesland oder Staat eintippen',
  all: 'Alle Behörden zeigen',
  found: { one: '{n} Behörde passt.', other: '{n} Behörden passen.' },
  none: 'Dazu steht hier keine Behörde. Tippen Sie den Namen des Bundeslands oder des Staats ein.',
  full: 'Das Feld fasst höchstens {n} Zeichen. Tippen Sie nur den Namen des Orts, Bundeslands oder Staats ein.',
  groups: {
    germany: { id: 'deutschland', title: 'Deutschland: die Behörden der Bundesländer' },
    eea: { id: 'eu-ewr', title: 'Andere Staaten der EU und des EWR' },
    outside: { id: 'eigenes-recht', title: 'Schweiz und Vereinigtes Königreich' },
  },
  unchecked: 'Adresse nicht geprüft',
}
