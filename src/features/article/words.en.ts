import type { Dictionary } from '../../i18n/de.ts'

export const questions: Dictionary['questions'] = { index: 'Questions on this page' }

export const evidence: Dictionary['evidence'] = {
  list: 'Evidence',
  cite: 'Source {n}',
  who: {
    linkedin: 'LinkedIn',
    authority: 'Regulator',
    court: 'Court',
    law: 'Law',
    report: 'Report',
  },
  fold: {
    one: 'Source {start}: {who}',
    two: 'Sources {start} and {end}: {who}',
    many: 'Sources {start} to {end}: {who}',
    others: 'and others',
  },
  secondHand: 'second-hand',
}

export const verdict: Dictionary['verdict'] = {
  wrong: 'Wrong',
  unclear: 'Unclear',
  short: 'Partly right',
  right: 'Right',
}

export const claims: Dictionary['claims'] = {
  link: 'Link to statement {n}',
}

export const sources: Dictionary['sources'] = {
  count: { one: '{n} source', other: '{n} sources' },
  read: 'Read on {date}:',
  noAddress: 'no address',
  kinds: {
    linkedin: 'LinkedIn',
    authority: 'Regulators',
    court: 'Courts',
    law: 'Laws',
    report: 'Reports',
  },
}
