import { describe, expect, it } from 'vitest'
import { locales, type Locale } from '../site.ts'
import { claims, forbiddenIn, futureIn, sentencesOf } from './claims.ts'

type Examples = { wrong: string[]; right?: string[] }

/** For every claim what must be found, and what reads like it and is true. */
const examples: Record<string, Partial<Record<Locale, Examples>>> = {
  'approval by an authority': {
    de: {
      wrong: [
        'Die irische Datenschutzbehörde hat dies genehmigt.',
        'Die DPC hat das Training nicht nur geprüft, sondern genehmigt.',
        'Das Training ist nicht nur genehmigt.',
        'Likes sind nicht dabei, aber die Behörde hat das Training genehmigt.',
        'Nach der Genehmigung durch die DPC begann das Training.',
        'LinkedIn: genehmigt',
        'Irische Behörde: genehmigt',
        'KI-Training – Genehmigung der DPC',
        'Grünes Licht aus Irland',
        'Hat die Behörde das genehmigt? Ja.',
      ],
      right: [
        'Die DPC hat das Training nicht genehmigt, sondern nach Zusagen vorerst nicht eingegriffen.',
        'Sie hat es weder genehmigt noch für rechtmäßig befunden.',
        'Es stimmt nicht, dass die DPC das Training genehmigt hat.',
        'Ob die Behörde es genehmigt hat, steht hier.',
        'Hat die Behörde das genehmigt?',
        'Hat die Behörde das genehmigt? Nein.',
        'Irische Behörde: nicht genehmigt',
        'Genehmigt: nein',
        'keine Genehmigung durch die irische Behörde',
      ],
    },
    en: {
      wrong: [
        'The Irish authority approved it.',
        'LinkedIn: approved',
        'Irish authority: approved',
        'Ireland’s regulator has cleared the training',
        'A green light from Ireland',
        'Has a regulator approved this? Yes.',
      ],
      right: [
        'The DPC did not approve it.',
        'The DPC hasn’t approved it.',
        'Irish authority: not approved',
        'Has a regulator approved this? No.',
        'That is not an all-clear for LinkedIn.',
      ],
    },
  },
  'permission by an authority': {
    de: {
      wrong: [
        'Die Behörde hat es erlaubt.',
        'DPC hält Training für rechtmäßig',
        'Freigabe durch die Behörde',
        'Irische Datenschutzbehörde: Training rechtmäßig',
      ],
      right: [
        'Sie hat das Training nicht erlaubt.',
        'Die niederländische Datenschutzbehörde ließ offen, ob das Training rechtmäßig ist.',
        'Hat die Behörde das erlaubt?',
        'Artikel 21 erlaubt den Widerspruch.',
      ],
    },
    en: {
      wrong: [
        'The regulator allowed the training.',
        'The DPC found it compliant.',
        'Regulator: lawful',
        'The Commission agreed to it.',
      ],
      right: [
        'The DPC has not found it compliant.',
        'Italy’s regulator did not say whether it is lawful.',
        'According to the regulator’s statement, LinkedIn agreed to use fewer kinds of data.',
        'Did the regulator allow this?',
      ],
    },
  },
  'an authority without concerns': {
    de: {
      wrong: ['Die DPC hat keine Bedenken.', 'Irische Behörde: keine Einwände'],
      right: ['Die niederländische Datenschutzbehörde äußerte große Bedenken.'],
    },
    en: {
      wrong: ['DPC: no objections', 'The regulator had no concerns.'],
      right: ['The AP voiced great concerns.'],
    },
  },
  'further action by an authority': {
    de: {
      wrong: ['Nach Zusagen hat sie vorerst weiter eingegriffen.', 'Die DPC greift weiter ein.'],
      right: [
        'Nach Zusagen von LinkedIn hat sie vorerst nicht weiter eingegriffen; sie beobachtet LinkedIn weiter.',
      ],
    },
    en: {
      wrong: ['The DPC decided to take further action.'],
      right: ['The DPC decided not to take further action for now.', 'It takes no further action for now.'],
    },
  },
  'the decision 2 TaBV 5/18, which did not last': {
    de: {
      wrong: [
        'Beim Landesarbeitsgericht Hamburg ging es am 13. September 2018 um Twitter.',
        'LAG Hamburg, 2 TaBV 5/18',
      ],
      right: ['Die Hamburger Datenschutzbehörde schreibt: nur künftige Nutzungen.'],
    },
    en: {
      wrong: ['On 13 September 2018 the Regional Labour Court in Hamburg dealt with Twitter.'],
      right: ['The Federal Labour Court decided nothing on the merits.'],
    },
  },
  'all data': {
    de: {
      wrong: ['LinkedIn nutzt alle Daten.', 'LinkedIn verwendet sämtliche Inhalte.', 'KI-Training: alle Daten'],
      right: ['LinkedIn nutzt nicht alle Daten.', 'Alle Daten: nein'],
    },
    en: { wrong: ['LinkedIn uses all your data.'], right: ['LinkedIn does not use all your data.'] },
  },
  'likes in training': {
    de: {
      wrong: [
        'Likes fließen direkt in das Training ein.',
        'Für das Training nutzt LinkedIn Beiträge, Kommentare und Likes.',
        'Trainingsliste: Profil, Beiträge, Likes',
      ],
      right: [
        'Likes nennt LinkedIn in der Trainingsliste nicht.',
        'In der Zeile zum Training von KI, die Inhalte erzeugt, stehen Likes nicht.',
        'Ob Likes dabei sind, ist unklar.',
        'Likes | auf der Liste: nein',
      ],
    },
    en: {
      wrong: ['Likes are used to train the models.', 'Likes are named on the list.'],
      right: ['LinkedIn does not name likes on its list.', 'It is unclear whether likes are used.'],
    },
  },
  'no likes in training': {
    de: {
      wrong: ['Likes werden nicht genutzt.', 'Likes: nicht genutzt', 'KI-Training ohne Likes', 'keine Likes'],
      right: [
        'LinkedIns Liste nennt Likes nicht; was „Gruppenaktivität“ umfasst, steht dort nicht.',
        'keine Likes in der Trainingsliste',
        'Ob Likes genutzt werden, ist unklar.',
      ],
    },
    en: {
      wrong: ['Likes are not used.', 'Training never includes likes that you use.', 'No likes'],
      right: ['no likes on the training list', 'LinkedIn’s list does not name likes.'],
    },
  },
  'data since 2003': {
    de: {
      wrong: ['LinkedIn nutzt Daten seit 2003.', 'Das Training reicht zurück bis 2003.', 'Daten ab 2003'],
      right: ['Die niederländische Datenschutzbehörde nannte Daten, die bis 2003 zurückreichen.'],
    },
    en: {
      wrong: ['LinkedIn uses data since 2003.'],
      right: ['The Dutch regulator wrote of data going back to 2003.'],
    },
  },
  'private messages in training': {
    de: {
      wrong: ['LinkedIn nutzt private Nachrichten.', 'Private Nachrichten und Passwörter gehören dazu.'],
      right: [
        'Sind private Nachrichten dabei?',
        'Private Nachrichten sind laut LinkedIn nicht dabei.',
        'Nachrichten in Gruppen stehen auf der Liste, private Nachrichten nimmt LinkedIn aus.',
      ],
    },
    en: {
      wrong: ['Private messages are used for training.', 'Training list: posts and private messages'],
      right: ['Are private messages included?', 'LinkedIn says it leaves private messages out of its training.'],
    },
  },
  'group messages are private': {
    de: {
      wrong: ['Gruppennachrichten sind tabu.', 'Private Nachrichten samt Gruppennachrichten nimmt LinkedIn aus.'],
      right: ['Gruppennachrichten sind keine privaten Nachrichten.'],
    },
    en: {
      wrong: ['Group messages are excluded.', 'Group messages: private'],
      right: ['LinkedIn trains AI on posts and messages in groups, and it leaves out private messages.'],
    },
  },
  'group messages are not used': {
    de: {
      wrong: [
        'Private Nachrichten samt Gruppennachrichten nutzt LinkedIn nicht.',
        'Nachrichten in Gruppen stehen nicht auf der Trainingsliste.',
        'Nachrichten in Gruppen | genutzt: nein',
      ],
      right: [
        'Nachrichten in Gruppen stehen auf der Trainingsliste; private Nachrichten nicht.',
        'Nachrichten in Gruppen | ja',
      ],
    },
    en: {
      wrong: ['Group messages are not used.'],
      right: ['Messages in groups are on the list; private messages are not.'],
    },
  },
  'data of single applications': {
    de: {
      wrong: [
        'Auf der Liste stehen auch Antworten auf Vorabfragen bei Bewerbungen.',
        'Lebensläufe bei Bewerbungen',
      ],
      right: [
        'Auf der Liste stehen Antworten auf Vorabfragen, die Sie in Ihrem Konto gespeichert haben.',
        'Daten aus Bewerbungen, die sich Ihnen zuordnen lassen, nimmt LinkedIn aus.',
      ],
    },
    en: {
      wrong: ['Your answers to screening questions in applications are on the list too.'],
      right: ['The list names answers to screening questions saved to your account.'],
    },
  },
  'the second line fed by other data only': {
    de: {
      wrong: ['Weitere Daten laut Hinweis', 'Leitung zwei: Weitere Daten führen zu anderer KI.', 'Andere Daten'],
      right: ['dieselben und weitere Daten', 'Dieselben und weitere Daten laut Datenschutzhinweis'],
    },
    en: {
      wrong: ['More data per notice', 'Other data', 'Line two: further data named in the notice'],
      right: ['the same data, and more'],
    },
  },
  'single categories to switch': {
    de: {
      wrong: [
        'Sie schalten einzelne Datenkategorien ein oder aus.',
        'In den Einstellungen lassen sich einzelne Kategorien abwählen.',
      ],
      right: ['Einzelne Kategorien lassen sich nicht abschalten.'],
    },
    en: {
      wrong: ['You can switch individual categories off.'],
      right: ['You cannot choose: there is no switch for individual categories.'],
    },
  },
  'deletion by switching off': {
    de: {
      wrong: [
        'Wenn Sie abschalten, werden Ihre Daten gelöscht.',
        'Der Schalter entfernt Ihre Daten aus dem Modell.',
      ],
      right: [
        'Abschalten beendet die künftige Nutzung. Gelöscht wird dadurch nichts.',
        'Durch das Abschalten wird nichts gelöscht.',
        'Sie können alte Beiträge löschen.',
      ],
    },
    en: { wrong: ['If you opt out, your data is deleted.'], right: ['Opting out does not delete anything.'] },
  },
  'a preset consent': {
    de: {
      wrong: ['Sie müssen die voreingestellte Zustimmung deaktivieren.'],
      right: ['LinkedIn stützt sich nicht auf eine voreingestellte Einwilligung.'],
    },
    en: { wrong: ['Withdraw your default consent.'], right: ['There is no default consent.'] },
  },
  'opting out covers all future training': {
    de: {
      wrong: [
        'Laut LinkedIn gilt das Abschalten für jedes künftige Training.',
        'Der Schalter gilt für alle künftigen Trainings.',
        'Danach kommen Ihre Daten in kein neues Training.',
        'Danach läuft neues Training laut LinkedIn ohne Ihre Daten.',
        'Abschalten: jedes künftige Training',
      ],
      right: [
        'Abschalten wirkt für die Zukunft.',
        'Sonst können Ihre Daten in jedes weitere Training einfließen.',
        'Was Sie danach schreiben, ist laut LinkedIn ausgenommen.',
        'Ob das für jedes künftige Training gilt, ist nicht sicher.',
      ],
    },
    en: {
      wrong: [
        'LinkedIn says this one switch covers all future training of AI.',
        'It applies to any future AI training.',
        'New training then runs without your data.',
      ],
      right: [
        'Opting out applies to the future.',
        'Until you opt out, your data can go into any further training.',
        'LinkedIn says it will leave out what you write afterwards.',
      ],
    },
  },
  'a quarrel about older content': {
    de: {
      wrong: [
        'LinkedIn und Behörden beurteilen ältere Inhalte verschieden.',
        'Die italienische Datenschutzbehörde sieht das anders.',
        'Ältere Inhalte: die Stellen sind uneins',
        'Was das Abschalten bewirkt und was strittig ist.',
      ],
      right: [
        'Ob LinkedIn Älteres weiter nutzt, ist offen.',
        'Ein Bericht, der sich auf LinkedIn beruft, und die italienische Datenschutzbehörde sagen: ja.',
        'Die Farben des Schalters sind je nach Bericht verschieden.',
      ],
    },
    en: {
      wrong: [
        'LinkedIn and the authorities differ on older content.',
        'Italy’s regulator takes a narrower view.',
        'Older content: no agreement',
        'An authority in Italy disagrees with LinkedIn here.',
      ],
      right: [
        'Whether it keeps using older content is open.',
        'A report that cites LinkedIn and Italy’s regulator both say it does.',
        'Reports differ on the colour of the switch.',
      ],
    },
  },
  'what was learned can be undone': {
    de: {
      wrong: ['Was die KI gelernt hat, lässt sich zurückholen.', 'Abschalten macht das Training rückgängig.'],
      right: ['Was die KI schon gelernt hat, lässt sich nicht zurückholen, auch nicht durch Löschen.'],
    },
    en: {
      wrong: ['Opting out undoes the training.', 'You can undo what the AI has learned.'],
      right: ['It cannot undo what LinkedIn’s AI has already learned.', 'The AI can hardly unlearn its training.'],
    },
  },
  'training undone or kept, in officialese': {
    de: {
      wrong: ['Erfolgtes bleibt.', 'Trainiertes kommt nicht zurück'],
      right: ['Was die KI schon gelernt hat, lässt sich nicht zurückholen.'],
    },
    en: {
      wrong: ['What has been trained stays.'],
      right: ['It cannot undo what LinkedIn’s AI has already learned.'],
    },
  },
  'only “Other” is weighed': {
    de: {
      wrong: [
        'Nur “Other” wird abgewogen.',
        'Einen Widerspruch unter „Other“ wägt LinkedIn gegen eigene Interessen ab.',
        'Wählen Sie „Other“, prüft LinkedIn, ob seine eigenen Interessen schwerer wiegen.',
      ],
      right: [
        'LinkedIn wägt jeden Widerspruch ab, nicht nur den unter „Other“.',
        'Für alles Übrige steht „Other“.',
      ],
    },
    en: {
      wrong: ['With “Other”, LinkedIn weighs your objection against its own interests.'],
      right: ['LinkedIn weighs every objection, whether you choose AI training or “Other”.'],
    },
  },
  'several accounts': {
    de: {
      wrong: ['Haben Sie mehrere Konten, stellen Sie ihn in jedem auf „Aus“.', 'Ihr zweites Konto prüfen'],
      right: [
        'LinkedIn erlaubt nur ein Konto je Person, ein zweites Konto nicht.',
        'Gilt der Schalter auch für ein zweites Konto?',
        'Der Schalter sitzt in jedem persönlichen Konto.',
      ],
    },
    en: {
      wrong: ['If you have several accounts, turn it off in each one.', 'Check your second account'],
      right: [
        'LinkedIn allows one account per person.',
        'LinkedIn does not allow a second account.',
        'For your Microsoft account and other accounts of Microsoft, see there.',
      ],
    },
  },
  'several accounts taken for granted': {
    de: {
      wrong: ['Haben Sie ein zweites Konto? Dann sehen Sie dort nach.'],
      right: ['Haben Sie ein Konto?', 'Wer mehr als ein Konto hat, verstößt gegen die Vereinbarung.'],
    },
    en: {
      wrong: ['Do you have a second account? Then check there.'],
      right: ['If you have no account, use the form.'],
    },
  },
  'black as the sign of success': {
    de: {
      wrong: ['Er wechselt von Grün („Ein“) auf Schwarz („Aus“).', 'Aus: schwarz'],
      right: [
        'Der Schalter ist dann nicht mehr grün.',
        'Je nach Bericht ist er dann schwarz oder weiß.',
        'Ein Blatt für das Schwarze Brett',
      ],
    },
    en: {
      wrong: ['It is green before and black after.'],
      right: ['The switch is no longer green.', 'Reports call it black or white.'],
    },
  },
  'too late': {
    de: {
      wrong: ['Jetzt ist es zu spät.', 'Die Frist ist abgelaufen.', 'Ist es zu spät? Ja.'],
      right: [
        'Es ist nicht zu spät.',
        'Ist es zu spät? Was seit dem Start gilt',
        'Zu spät?',
        'Mehr steht unter „Zu spät?“.',
      ],
    },
    en: { wrong: ['It is too late to object.'], right: ['It is not too late.', 'Too late?'] },
  },
  'a step that was tried once': {
    de: {
      wrong: ['Bezeichnungen vom Herbst 2025, seither nicht nachgestellt'],
      right: ['Ausprobiert haben wir die Schritte nicht.', 'nachgestellt am 3. November 2026'],
    },
    en: {
      wrong: ['Labels as of autumn 2025, not tried in an account since'],
      right: ['We have not tried the steps in an account.'],
    },
  },
  'Microsoft trains': {
    de: {
      wrong: ['Microsoft trainiert mit EU-Daten.', 'Microsoft trainiert nicht mit EU-Daten.'],
      right: ['Ob Daten an Microsoft gehen, hängt von der Region ab.'],
    },
    en: { wrong: ['Microsoft now trains on your posts.'], right: ['LinkedIn lists no data for Microsoft’s AI.'] },
  },
  'sharing against fraud in some regions only': {
    de: {
      wrong: [
        'Gegen Betrug gibt LinkedIn Daten nur in der EU weiter.',
        'Schutz vor Betrug | ja | im Vereinigten Königreich nicht genannt',
      ],
      right: ['Sicherheit und Schutz vor Betrug | ja | ja | ja'],
    },
    en: {
      wrong: ['Sharing against fraud: not in the United Kingdom', 'Fraud | yes | no | no'],
      right: ['In all regions, LinkedIn may share data with Microsoft for security and against fraud.'],
    },
  },
  'changes without notice': {
    de: {
      wrong: ['LinkedIn ändert die Bedingungen auch ohne vorherige Mitteilung.'],
      right: ['Die Vereinbarung nennt zwei Ausnahmen für Änderungen ohne vorherige Mitteilung.'],
    },
    en: {
      wrong: ['LinkedIn changes its terms without notice.'],
      right: ['Can LinkedIn change its terms without notice?'],
    },
  },
  'the direct link as news of November 2025': {
    de: {
      wrong: [
        'Neu sind der direkte Link zum Schalter, eine Zeile und eine Klausel.',
        'Neu: der direkte Link',
        'Im November 2025 kam ein Link zur Einstellung neu hinzu.',
      ],
      right: [
        'Nicht neu ist der direkte Link: Er stand schon in der Fassung vom 18. September 2025.',
        'Neu ist die Zeile zu Microsoft. Der direkte Link stand schon davor im Hinweis.',
      ],
    },
    en: {
      wrong: ['New are the direct link to the switch and a row.'],
      right: ['The direct link was there before.', 'Direct link (opens in a new tab)'],
    },
  },
  'an address fuller than LinkedIn gives it': {
    de: {
      wrong: [
        'Die vollständige Anschrift nennt LinkedIn in seinem Datenschutzhinweis.',
        'Wilton Plaza, Dublin 2, D02 AB12',
      ],
      right: ['Eine Postleitzahl nennt LinkedIn nicht.', 'Wilton Plaza, Dublin 2, Irland'],
    },
    en: {
      wrong: ['LinkedIn gives the full address in its privacy notice.'],
      right: ['The notice spells the address in two ways.', 'Enter your full address.'],
    },
  },
  'no deadline abroad': {
    de: {
      wrong: [
        'Für die Schweiz und das Vereinigte Königreich nennen wir kein Datum.',
        'Schweiz: keine Frist',
        'Vereinigtes Königreich | keine Frist',
      ],
      right: ['Auch in der Schweiz hat LinkedIn einen Monat Zeit (unsere Einschätzung).'],
    },
    en: {
      wrong: ['We give no deadline for Switzerland.', 'UK: no time limit'],
      right: ['The same month applies in the United Kingdom.'],
    },
  },
  'no GDPR in Switzerland': {
    de: {
      wrong: ['In der Schweiz gilt die DSGVO nicht.', 'Dort gilt anderes, nicht Artikel 77 der DSGVO.'],
      right: ['Die DSGVO gilt für LinkedIn Ireland auch gegenüber Mitgliedern in der Schweiz.'],
    },
    en: {
      wrong: ['The GDPR does not apply in Switzerland.', 'Article 77 GDPR does not apply there.'],
      right: ['In the United Kingdom, the UK GDPR applies, not the EU’s.'],
    },
  },
  'a law of its own as a reason': {
    de: {
      wrong: ['In der Schweiz und im Vereinigten Königreich gilt eigenes Datenschutzrecht.'],
      right: ['Daneben gilt in der Schweiz eigenes Recht.'],
    },
    en: {
      wrong: ['Switzerland and the United Kingdom have data protection laws of their own.'],
      right: ['Swiss law applies besides.', 'States with a law of their own'],
    },
  },
  'S1 and S2': {
    de: { wrong: ['Schalter S1', 'Ein Widerspruch über S2 ist beantragt.'], right: ['Schritt 1: abschalten'] },
    en: { wrong: ['You open S1 yourself.'], right: ['Step 1: opt out'] },
  },
  Stand: {
    de: {
      wrong: ['Meinen Stand drucken', 'Stand: 26. November 2026', 'Stand der Dinge'],
      right: ['Verzeichnis, Stand vom 21. Juli 2026', 'Das stand schon dort.', 'Zuletzt geprüft'],
    },
  },
  'state for progress': {
    en: {
      wrong: ['Print my state', 'A state from a link', 'State', 'Read a state in'],
      right: ['Print my progress', 'the authority of your federal state', 'other states of the EU'],
    },
  },
  'switch off': {
    en: {
      wrong: [
        'Switch AI training off',
        'You can switch off at any time.',
        'Switching off still makes sense.',
        'Once you have switched it off, look again.',
      ],
      right: ['Turn the switch off.', 'The switch is off.', 'Once this one switch is off, look again.'],
    },
  },
  'German words': {
    en: {
      wrong: ['DSGVO', 'KI-Verordnung', 'Garante (Italien)', 'thesciencedaily und particle.news'],
      right: ['GDPR (in German DSGVO)', 'Garante (Italy)'],
    },
  },
}

it('has examples of every claim, and of no other', () =>
  expect(Object.keys(examples)).toEqual(claims.map(({ about }) => about)))

const cases = Object.entries(examples).flatMap(([about, of]) =>
  locales.flatMap((locale) => (of[locale] ? [{ about, locale, ...of[locale] }] : [])),
)

describe('forbiddenIn', () => {
  it.each(cases)('finds $about ($locale), and no more', ({ about, locale, wrong, right = [] }) => {
    for (const text of wrong)
      expect
        .soft(
          forbiddenIn(text, { locale }).map((one) => one.split(': ')[0]),
          text,
        )
        .toContain(about)
    for (const text of right) expect.soft(forbiddenIn(text, { locale }), text).toEqual([])
  })

  it('takes each sentence for itself', () =>
    expect(forbiddenIn('Das ist nicht wahr. LinkedIn nutzt alle Daten.')).toEqual([
      'all data: LinkedIn nutzt alle Daten.',
    ]))

  it('looks for words of one language only where that language is spoken', () => {
    expect(forbiddenIn('Mein Stand')).toEqual([])
    expect(forbiddenIn('Mein Stand', { locale: 'en' })).toEqual([])
  })

  it.each([
    'Microsoft trainiert mit EU-Daten.',
    'Microsoft does not train on EU data.',
    'Das Training nutzt Daten seit 2003.',
    'Likes fließen ins Training ein.',
    'LinkedIn can change its terms without notice.',
  ])('lets a verdict quote what is undecided: %s', (sentence) => {
    expect(forbiddenIn(sentence)).not.toEqual([])
    expect(forbiddenIn(sentence, { quoted: true })).toEqual([])
  })

  it.each(['LinkedIn nutzt alle Daten.', 'Die Behörde hat es genehmigt.', 'It is too late.'])(
    'lets no verdict quote anything else: %s',
    (sentence) => expect(forbiddenIn(sentence, { quoted: true })).not.toEqual([]),
  )
})

describe('a correction', () => {
  it.each([
    'Für die Schweiz nannten wir keine Frist.',
    'Hier war von zwei Schaltern die Rede, S1 und S2.',
    'We also pointed to a full postal address in LinkedIn’s texts.',
  ])('may tell what stood here: %s', (sentence) => {
    expect(forbiddenIn(sentence)).not.toEqual([])
    expect(forbiddenIn(sentence, { corrects: true })).toEqual([])
  })

  it('may say nothing wrong itself', () =>
    expect(forbiddenIn('Richtig ist: LinkedIn nutzt alle Daten.', { corrects: true })).toHaveLength(1))
})

describe('futureIn', () => {
  it.each([
    'LinkedIn wird ab dem 3. November 2025 Daten nutzen.',
    'Ab dem 3. November 2025 wird LinkedIn Profile auswerten.',
    'Ab dem 3. November 2025 nutzt LinkedIn Profile.',
    'LinkedIn ändert seine Bedingungen am 3. November 2025.',
    'Vor dem 3. November 2025 sollten Sie widersprechen, dann müssen Sie nichts tun.',
    'Sie haben noch bis zum 3. November Zeit.',
    'From 3 November 2025 LinkedIn will use your data.',
  ])('finds what is announced for 3 November 2025: %s', (sentence) =>
    expect(futureIn(sentence)).toEqual([sentence]),
  )

  it.each([
    'Seit dem 3. November 2025 nutzt LinkedIn Profile.',
    'European Regional Privacy Notice, gültig ab 3. November 2025',
    'Der 3. November 2025 war der Tag, an dem es begann.',
    'Abschalten lohnt sich auch Monate nach dem 3. November 2025.',
  ])('leaves the past alone: %s', (sentence) => expect(futureIn(sentence)).toEqual([]))
})

it('sentences end where readers end them', () => {
  expect(
    sentencesOf('Am 3. November 2025 begann es. Wirklich? „Ja.“ Bis 2003. Danach nicht.\nTitel\tZelle'),
  ).toEqual([
    'Am 3. November 2025 begann es.',
    'Wirklich?',
    '„Ja.“',
    'Bis 2003.',
    'Danach nicht.',
    'Titel',
    'Zelle',
  ])
})
