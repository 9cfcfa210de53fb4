export const preview = {
  alternative: '{title} Darunter ein Stück Schaltplan: {piece}.',
  pieces: {
    closed: { label: 'Ein', text: 'ein Schalter auf „Ein“, durch den eine Leitung läuft' },
    open: { label: 'Aus', text: 'ein Schalter auf „Aus“, an dem eine Leitung endet' },
    inputs: { label: 'Fünf Arten von Daten', text: 'fünf Leitungen, die in eine münden' },
    diode: { label: 'kein Zurück', text: 'ein Pfeil, der nur in eine Richtung zeigt' },
    request: { label: 'Formular: LinkedIn prüft', text: 'ein Schalter auf „Ein“ mit gestricheltem Griff' },
    branch: { label: 'LinkedIn und Microsoft', text: 'eine Leitung, die sich auf zwei Kästen verzweigt' },
    'dead-end': { label: 'ohne Anschluss', text: 'eine Leitung ohne Anschluss' },
    list: { label: 'Zutreffendes ankreuzen', text: 'drei Kästchen, zwei davon angekreuzt' },
    sheet: { label: 'Geprüft, mit Quellen', text: 'ein leeres Feld mit drei Spalten' },
  },
}
