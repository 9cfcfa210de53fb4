import type { Dictionary } from '../../i18n/de.ts'

export const preview: Dictionary['preview'] = {
  alternative: '{title} Below, a piece of a circuit diagram: {piece}.',
  pieces: {
    closed: { label: 'On', text: 'a switch set to “On”, with a line running through it' },
    open: { label: 'Off', text: 'a switch set to “Off”, where a line ends' },
    inputs: { label: 'Five kinds of data', text: 'five lines joining into one' },
    diode: { label: 'cannot be undone', text: 'an arrow that points one way only' },
    request: { label: 'Form: LinkedIn decides', text: 'a switch set to “On”, with a dashed handle' },
    branch: { label: 'LinkedIn and Microsoft', text: 'a line branching to two boxes' },
    'dead-end': { label: 'not connected', text: 'a line that ends unconnected' },
    list: { label: 'Tick what applies', text: 'three boxes, two of them ticked' },
    sheet: { label: 'Reviewed, with sources', text: 'an empty box with three columns' },
  },
}
