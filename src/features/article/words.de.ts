export const questions = { index: 'Fragen auf dieser Seite' }

export const evidence = {
  list: 'Belege',
  cite: 'Beleg {n}',
  who: {
    linkedin: 'LinkedIn',
    authority: 'Behörde',
    court: 'Gericht',
    law: 'Gesetz',
    report: 'Bericht',
  },
  /** What a closed fold of sources says. */
  fold: {
    one: 'Beleg {start}: {who}',
    two: 'Belege {start} und {end}: {who}',
    many: 'Belege {start} bis {end}: {who}',
    others: 'und andere',
  },
  secondHand: 'aus zweiter Hand',
}

export const verdict = { wrong: 'Falsch', unclear: 'Unklar', short: 'Teils richtig', right: 'Richtig' }

export const claims = {
  link: 'Link zu Aussage {n}',
}

export const sources = {
  count: { one: '{n} Quelle', other: '{n} Quellen' },
  read: 'Gelesen am {date}:',
  noAddress: 'ohne Adresse',
  kinds: {
    linkedin: 'LinkedIn',
    authority: 'Behörden',
    court: 'Gerichte',
    law: 'Gesetze',
    report: 'Berichte',
  },
}
