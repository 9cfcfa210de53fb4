import { expect, it } from 'vitest'
import { fitOf, fitsAboveRecipient, type Fit } from './address-fit.ts'

const times = (n: number, line: string): string[] => Array.from({ length: n }, () => line)

it.each<[what: string, lines: string[], recipient: Fit, sender: Fit]>([
  ['nothing', [], 'normal', 'normal'],
  ['LinkedIn', ['LinkedIn Ireland Unlimited Company', 'Wilton Plaza', 'DUBLIN 2', 'IRLAND'], 'normal', 'normal'],
  ['six lines', times(6, 'Musterweg 12'), 'normal', 'normal'],
  ['seven lines', times(7, 'Musterweg 12'), 'small', 'normal'],
  ['eight lines', times(8, 'Musterweg 12'), 'smallest', 'small'],
  ['nine lines', times(9, 'Musterweg 12'), 'over', 'smallest'],
  [
    'six lines that need two rows each',
    times(6, 'Institut für Datenschutz und Informationsfreiheit Berlin'),
    'over',
    'over',
  ],
  ['four of them', times(4, 'Institut für Datenschutz und Informationsfreiheit Berlin'), 'smallest', 'small'],
  ['one long word', ['x'.repeat(150)], 'normal', 'normal'],
  ['wide characters', times(4, '東京都千代田区霞が関一丁目一番一号中央合同庁舎'), 'small', 'small'],
])('fits %s', (_, lines, recipient, sender) =>
  expect([fitOf(lines, 'recipient'), fitOf(lines, 'sender')]).toEqual([recipient, sender]),
)

it.each([
  [['Erika Mustermann', 'Heidestraße 17', '51147 Köln'], true],
  [times(4, 'Institut für Datenschutz und Informationsfreiheit'), true],
  [times(9, 'Institut für Datenschutz und Informationsfreiheit'), false],
])('the sender %j fits above the recipient: %s', (parts, fits) => expect(fitsAboveRecipient(parts)).toBe(fits))
