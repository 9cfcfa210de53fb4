import type { Dictionary } from '../../i18n/de.ts'

export const offline: Dictionary['offline'] = {
  title: 'This page is not saved on your device',
  description: 'While you are offline, you can read the pages of this guide that your browser has saved.',
  text: 'You are offline. Your browser has saved the guide in the language you have been reading. This page is not part of that. You can open it as soon as you are back online.',
  home: 'Go to the home page',
  singleFile: {
    link: 'Download as one file',
    title: 'The whole guide in one file',
    label: 'This file',
    copy: 'This copy was made on {date}.',
    older: 'It is more than {span} old.',
    months: { one: '{n} month', other: '{n} months' },
    years: { one: '{n} year', other: '{n} years' },
    latest: 'You can find the current version here:',
    alone: 'The file loads nothing from the internet. Your ticks stay in the browser you open it with.',
    contents: 'What is in this file',
  },
}
