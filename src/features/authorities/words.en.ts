import type { Dictionary } from '../../i18n/de.ts'

export const authorities: Dictionary['authorities'] = {
  search: 'Type a town, state or country',
  all: 'Show all regulators',
  found: { one: '{n} regulator found.', other: '{n} regulators found.' },
  none: 'No regulator found. Type the name of the country or of the German federal state.',
  full: 'The field takes {n} characters at most. Type only the name of the town, state or country.',
  groups: {
    germany: { id: 'deutschland', title: 'Germany: regulators of the federal states' },
    eea: { id: 'eu-ewr', title: 'Other countries in the EU and the EEA' },
    outside: { id: 'eigenes-recht', title: 'Switzerland and the UK' },
  },
  unchecked: 'Address not verified',
}
