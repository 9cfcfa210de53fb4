import * as components from '../components/words.de.ts'
import * as article from '../features/article/words.de.ts'
import { authorities } from '../features/authorities/words.de.ts'
import { checklist } from '../features/checklist/words.de.ts'
import { circuit } from '../features/circuit/words.de.ts'
import { counter } from '../features/countdown/words.de.ts'
import { deadline } from '../features/deadline/words.de.ts'
import { letter } from '../features/letter/words.de.ts'
import { offline } from '../features/offline/words.de.ts'
import { preview } from '../features/previews/words.de.ts'
import { team } from '../features/team/words.de.ts'

/** German texts: the frame's own, and those of the components and features. This dictionary is the shape of all others. */
export const de = {
  ...components,
  ...article,
  siteName: 'KI-Training aus',
  /** What the guide is for, where its name stands alone. */
  subtitle: 'KI-Training bei LinkedIn abschalten',
  /** Name of this language in this language. */
  language: 'Deutsch',
  openGraphLocale: 'de_DE',
  skip: 'Zum Inhalt',
  menu: 'Menü',
  mainNav: 'Hauptnavigation',
  footerNav: 'Weitere Seiten',
  footerGroups: { act: 'Handeln', read: 'Nachlesen', 'pass-on': 'Weitergeben', about: 'Über dieses Blatt' },
  contents: 'Auf dieser Seite',
  contentsLink: 'Link zum Abschnitt {title}',
  next: 'Nächster Schritt',
  noAdvice: 'Keine Rechtsberatung.',
  noOffer: 'Kein Angebot von LinkedIn oder Microsoft.',
  newTab: 'öffnet in neuem Tab',
  feed: {
    title: 'KI-Training aus: Änderungen',
    description: 'Was sich am Inhalt dieses Leitfadens geändert hat.',
  },
  /** Name of the calendar that readers subscribe to. */
  calendar: 'KI-Training bei LinkedIn: Termine',
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
    title: 'Diese Seite gibt es nicht',
    description: 'Unter dieser Adresse steht keine Seite des Leitfadens.',
    text: 'Vielleicht ist die Adresse unvollständig. Hier geht es weiter:',
    home: 'Zur Startseite',
  },
}

/** The shape every dictionary has: the keys of the German one, with any wording. */
export type Dictionary = Shape<typeof de>
type Shape<T> = T extends string
  ? string
  : T extends readonly string[]
    ? string[]
    : { [K in keyof T]: Shape<T[K]> }
