import type { Dictionary } from '../../i18n/de.ts'

export const circuit: Dictionary['circuit'] = {
  label: 'Circuit diagram with two lines',
  alternative:
    'Line one: profile, posts and comments, groups with their messages, saved CVs and what you type into LinkedIn’s AI run through the switch in your account to the AI that generates content. The switch belongs to the setting “Data for Generative AI Improvement”; by default it is “On”. Behind it, an arrow points one way only: what has been learned cannot be undone. Line two: the same data, and more, runs to other AI for security and products. Instead of a switch it has the objection form, and LinkedIn reviews every objection. Private messages end without a connection: LinkedIn says it does not use them to train AI that generates content.',
  inputs: ['Profile', 'Posts, comments', 'Groups with messages', 'Saved CVs', 'What you type into AI'],
  other: 'and more data',
  messages: 'Private messages',
  deadEnd: ['LinkedIn says: not used to', 'train AI that generates content'],
  diode: 'cannot be undone',
  s1Hint: ['Data for Generative', 'AI Improvement'],
  s2Hint: ['Objection:', 'LinkedIn decides'],
  content: ['AI that generates', 'content'],
  otherAi: ['Other AI:', 'security, products'],
  on: 'On',
  off: 'Off',
  sent: 'sent',
  contact: '{name}: {position}',
  state: 'In the drawing:',
  s1State: { on: 'The switch in your account is “On”.', off: 'The switch in your account is “Off”.' },
  s2State: {
    on: 'Other AI is “On”.',
    sent: 'Other AI is “On”, and the form has been sent.',
  },
  s1: {
    title: 'Switch in your account',
    text: 'The setting is called “Data for Generative AI Improvement”. Opting out applies from then on.',
  },
  s2: {
    title: 'Form',
    text: 'Other AI gets the same data, and more. You can object with the form, and LinkedIn decides.',
  },
  simple: {
    label: 'A switch is “On”: your data flows to LinkedIn’s AI.',
    alternative: 'Two pictures: a switch is “On”, then “Off”.',
    from: 'Your data',
    to: 'LinkedIn’s AI',
    on: { word: 'On', text: 'At the start, the AI learns from your data.' },
    off: { word: 'Off', text: 'After that, LinkedIn says it leaves out what you write.' },
  },
}
