import * as components from '../components/words.en.ts'
import * as article from '../features/article/words.en.ts'
import { authorities } from '../features/authorities/words.en.ts'
import { checklist } from '../features/checklist/words.en.ts'
import { circuit } from '../features/circuit/words.en.ts'
import { counter } from '../features/countdown/words.en.ts'
import { deadline } from '../features/deadline/words.en.ts'
import { letter } from '../features/letter/words.en.ts'
import { offline } from '../features/offline/words.en.ts'
import { preview } from '../features/previews/words.en.ts'
import { team } from '../features/team/words.en.ts'
import type { Dictionary } from './de.ts'

/** English texts: the frame's own, and those of the components and features. */
export const en: Dictionary = {
  ...components,
  ...article,
  siteName: 'KI-Training aus',
  subtitle: 'Turn off AI training on LinkedIn',
  language: 'English',
  openGraphLocale: 'en_GB',
  skip: 'Skip to content',
  menu: 'Menu',
  mainNav: 'Main navigation',
  footerNav: 'Other pages',
  footerGroups: { act: 'Take action', read: 'Read up', 'pass-on': 'Pass on', about: 'About this guide' },
  contents: 'On this page',
  contentsLink: 'Link to section {title}',
  next: 'Next step',
  noAdvice: 'Not legal advice.',
  noOffer: 'Not affiliated with LinkedIn or Microsoft.',
  newTab: 'opens in a new tab',
  feed: {
    title: 'KI-Training aus: changes',
    description: 'What has changed in this guide.',
  },
  calendar: 'AI training on LinkedIn: dates',
  preview,
  offline,
  counter,
  team,
  circuit,
  checklist,
  letter,
  deadline,
  authorities,
  notFound: {
    title: 'This page does not exist',
    description: 'There is no page of the guide at this address.',
    text: 'The address may be incomplete. Try:',
    home: 'The home page',
  },
}
