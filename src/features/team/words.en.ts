import type { Dictionary } from '../../i18n/de.ts'

export const team: Dictionary['team'] = {
  bar: 'Page to print',
  back: 'Back to the templates',
  print: { poster: 'Print the poster', slide: 'Print the slide' },
  kind: { poster: 'Poster', slide: 'Slide' },
  home: 'Address of the guide',
  strips: 'Strips to tear off',
  scan: 'Open with the camera',
  drawn: 'The diagram shows the setting turned off.',
  chooser: 'Choose a text',
  copy: 'Copy text',
  length: 'Length',
  lengths: { short: 'Short', long: 'Long', note: 'Staff note' },
  address: 'Language',
  addresses: { you: 'English', sie: 'German (Sie)', du: 'German (du)' },
  evidence: 'Sources:',
  embed: { link: 'Turn off AI training on LinkedIn', snippet: 'Code to embed', preview: 'What it looks like:' },
}
