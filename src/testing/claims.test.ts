import { describe, expect, it } from 'vitest'
import type { Locale } from '../site.ts'
import { claims, forbiddenIn, futureIn, sentencesOf } from './claims.ts'

/**
 * For every claim what must be found (✗), and what reads like it and is true (✓). Each sentence is here because some
 * part of a rule could go without any other sentence noticing.
 */
const examples = `
approval by an authority
  de ✗ Das Training ist nicht nur genehmigt. / Grünes Licht aus Irland
  de ✓ Sie hat es weder genehmigt noch für rechtmäßig befunden. / Ob die Behörde es genehmigt hat, steht hier.
  de ✓ Hat die Behörde das genehmigt? / Irische Behörde: nicht genehmigt / Genehmigt: nein
  de ✓ keine Genehmigung durch die irische Behörde
  en ✗ LinkedIn: approved / Ireland’s regulator has cleared the training / A green light from Ireland
  en ✓ The DPC did not approve it. / The DPC hasn’t approved it.
permission by an authority
  de ✗ Die Behörde hat es erlaubt. / DPC hält Training für rechtmäßig / Freigabe durch die Behörde
  de ✓ Die niederländische Datenschutzbehörde ließ offen, ob das Training rechtmäßig ist.
  de ✓ Hat die Behörde das erlaubt?
  en ✗ The regulator allowed the training. / The DPC found it compliant. / Regulator: lawful
  en ✗ The Commission agreed to it.
  en ✓ The DPC has not found it compliant.
an authority without concerns
  de ✗ Die DPC hat keine Bedenken. / Irische Behörde: keine Einwände
  en ✗ DPC: no objections / The regulator had no concerns.
further action by an authority
  de ✗ Nach Zusagen hat sie vorerst weiter eingegriffen. / Die DPC greift weiter ein.
  de ✓ Nach Zusagen von LinkedIn hat sie vorerst nicht weiter eingegriffen; sie beobachtet LinkedIn weiter.
  en ✗ The DPC decided to take further action.
  en ✓ The DPC decided not to take further action for now.
the decision 2 TaBV 5/18, which did not last
  de ✗ Beim Landesarbeitsgericht Hamburg ging es am 13. September 2018 um Twitter.
  en ✗ On 13 September 2018 the Regional Labour Court in Hamburg dealt with Twitter.
all data
  de ✗ LinkedIn verwendet sämtliche Inhalte. / KI-Training: alle Daten
  de ✓ LinkedIn nutzt nicht alle Daten. / Alle Daten: nein
  en ✗ LinkedIn uses all your data.
  en ✓ LinkedIn does not use all your data.
likes in training
  de ✗ Likes fließen direkt in das Training ein.
  de ✓ In der Zeile zum Training von KI, die Inhalte erzeugt, stehen Likes nicht. / Likes | auf der Liste: nein
  en ✗ Likes are named on the list.
no likes in training
  de ✗ Likes: nicht genutzt / KI-Training ohne Likes / keine Likes
  de ✓ LinkedIns Liste nennt Likes nicht; was „Gruppenaktivität“ umfasst, steht dort nicht.
  de ✓ keine Likes in der Trainingsliste / Ob Likes genutzt werden, ist unklar.
  en ✗ Likes are not used. / Training never includes likes that you use. / No likes
  en ✓ no likes on the training list / LinkedIn’s list does not name likes.
data since 2003
  de ✗ LinkedIn nutzt Daten seit 2003. / Das Training reicht zurück bis 2003. / Daten ab 2003
  de ✓ Die niederländische Datenschutzbehörde nannte Daten, die bis 2003 zurückreichen.
  en ✗ LinkedIn uses data since 2003.
  en ✓ The Dutch regulator wrote of data going back to 2003.
private messages in training
  de ✗ LinkedIn nutzt private Nachrichten. / Private Nachrichten und Passwörter gehören dazu.
  de ✓ Private Nachrichten sind laut LinkedIn nicht dabei.
  de ✓ Nachrichten in Gruppen stehen auf der Liste, private Nachrichten nimmt LinkedIn aus.
  en ✗ Private messages are used for training.
  en ✓ Are private messages included? / LinkedIn says it leaves private messages out of its training.
group messages are private
  de ✗ Gruppennachrichten sind tabu. / Private Nachrichten samt Gruppennachrichten nimmt LinkedIn aus.
  de ✓ Gruppennachrichten sind keine privaten Nachrichten.
  en ✗ Group messages are excluded. / Group messages: private
  en ✓ LinkedIn trains AI on posts and messages in groups, and it leaves out private messages.
group messages are not used
  de ✗ Private Nachrichten samt Gruppennachrichten nutzt LinkedIn nicht.
  de ✗ Nachrichten in Gruppen | genutzt: nein
  en ✗ Group messages are not used.
data of single applications
  de ✗ Lebensläufe bei Bewerbungen
  en ✗ Your answers to screening questions in applications are on the list too.
the second line fed by other data only
  de ✗ Weitere Daten laut Hinweis / Leitung zwei: Weitere Daten führen zu anderer KI. / Andere Daten
  de ✓ Dieselben und weitere Daten laut Datenschutzhinweis
  en ✗ More data per notice / Other data / Line two: further data named in the notice
single categories to switch
  de ✗ Sie schalten einzelne Datenkategorien ein oder aus.
  de ✗ In den Einstellungen lassen sich einzelne Kategorien abwählen.
  de ✓ Einzelne Kategorien lassen sich nicht abschalten.
  en ✗ You can switch individual categories off.
  en ✓ You cannot choose: there is no switch for individual categories.
deletion by switching off
  de ✗ Wenn Sie abschalten, werden Ihre Daten gelöscht. / Der Schalter entfernt Ihre Daten aus dem Modell.
  de ✓ Durch das Abschalten wird nichts gelöscht.
  en ✗ If you opt out, your data is deleted.
  en ✓ Opting out does not delete anything.
a preset consent
  de ✗ Sie müssen die voreingestellte Zustimmung deaktivieren.
  de ✓ LinkedIn stützt sich nicht auf eine voreingestellte Einwilligung.
  en ✗ Withdraw your default consent.
  en ✓ There is no default consent.
opting out covers all future training
  de ✗ Der Schalter gilt für alle künftigen Trainings. / Danach kommen Ihre Daten in kein neues Training.
  de ✗ Danach läuft neues Training laut LinkedIn ohne Ihre Daten. / Abschalten: jedes künftige Training
  de ✓ Ob das für jedes künftige Training gilt, ist nicht sicher.
  en ✗ LinkedIn says this one switch covers all future training of AI. / It applies to any future AI training.
  en ✗ New training then runs without your data.
a quarrel about older content
  de ✗ LinkedIn und Behörden beurteilen ältere Inhalte verschieden.
  de ✗ Die italienische Datenschutzbehörde sieht das anders. / Ältere Inhalte: die Stellen sind uneins
  de ✗ Was das Abschalten bewirkt und was strittig ist.
  de ✓ Ob LinkedIn Älteres weiter nutzt, ist offen.
  en ✗ LinkedIn and the authorities differ on older content. / Italy’s regulator takes a narrower view.
  en ✗ Older content: no agreement / An authority in Italy disagrees with LinkedIn here.
what was learned can be undone
  de ✗ Was die KI gelernt hat, lässt sich zurückholen. / Abschalten macht das Training rückgängig.
  en ✗ Opting out undoes the training. / You can undo what the AI has learned.
  en ✓ It cannot undo what LinkedIn’s AI has already learned. / The AI can hardly unlearn its training.
training undone or kept, in officialese
  de ✗ Erfolgtes bleibt. / Trainiertes kommt nicht zurück
  de ✓ Was die KI schon gelernt hat, lässt sich nicht zurückholen.
  en ✗ What has been trained stays.
only “Other” is weighed
  de ✗ Nur “Other” wird abgewogen. / Einen Widerspruch unter „Other“ wägt LinkedIn gegen eigene Interessen ab.
  de ✗ Wählen Sie „Other“, prüft LinkedIn, ob seine eigenen Interessen schwerer wiegen.
  de ✓ Für alles Übrige steht „Other“.
  en ✗ With “Other”, LinkedIn weighs your objection against its own interests.
  en ✓ LinkedIn weighs every objection, whether you choose AI training or “Other”.
several accounts
  de ✗ Haben Sie mehrere Konten, stellen Sie ihn in jedem auf „Aus“. / Ihr zweites Konto prüfen
  de ✓ LinkedIn erlaubt nur ein Konto je Person, ein zweites Konto nicht.
  de ✓ Gilt der Schalter auch für ein zweites Konto?
  en ✗ If you have several accounts, turn it off in each one. / Check your second account
  en ✓ LinkedIn does not allow a second account.
  en ✓ For your Microsoft account and other accounts of Microsoft, see there.
several accounts taken for granted
  de ✗ Haben Sie ein zweites Konto? Dann sehen Sie dort nach.
  en ✗ Do you have a second account? Then check there.
black as the sign of success
  de ✗ Er wechselt von Grün („Ein“) auf Schwarz („Aus“).
  de ✓ Je nach Bericht ist er dann schwarz oder weiß. / Ein Blatt für das Schwarze Brett
  en ✗ It is green before and black after.
  en ✓ Reports call it black or white.
too late
  de ✗ Die Frist ist abgelaufen. / Ist es zu spät? Ja.
  de ✓ Es ist nicht zu spät. / Zu spät?
  en ✗ It is too late to object.
  en ✓ It is not too late.
a step that was tried once
  de ✗ Bezeichnungen vom Herbst 2025, seither nicht nachgestellt
  en ✗ Labels as of autumn 2025, not tried in an account since
Microsoft trains
  de ✗ Microsoft trainiert mit EU-Daten.
  en ✗ Microsoft now trains on your posts.
sharing against fraud in some regions only
  de ✗ Gegen Betrug gibt LinkedIn Daten nur in der EU weiter.
  de ✗ Schutz vor Betrug | ja | im Vereinigten Königreich nicht genannt
  de ✓ Sicherheit und Schutz vor Betrug | ja | ja | ja
  en ✗ Sharing against fraud: not in the United Kingdom / Fraud | yes | no | no
changes without notice
  de ✗ LinkedIn ändert die Bedingungen auch ohne vorherige Mitteilung.
  de ✓ Die Vereinbarung nennt zwei Ausnahmen für Änderungen ohne vorherige Mitteilung.
  en ✗ LinkedIn changes its terms without notice.
  en ✓ Can LinkedIn change its terms without notice?
the direct link as news of November 2025
  de ✗ Neu: der direkte Link / Im November 2025 kam ein Link zur Einstellung neu hinzu.
  de ✓ Nicht neu ist der direkte Link: Er stand schon in der Fassung vom 18. September 2025.
  de ✓ Neu ist die Zeile zu Microsoft. Der direkte Link stand schon davor im Hinweis.
  en ✗ New are the direct link to the switch and a row.
  en ✓ Direct link (opens in a new tab)
an address fuller than LinkedIn gives it
  de ✗ Die vollständige Anschrift nennt LinkedIn in seinem Datenschutzhinweis.
  en ✗ LinkedIn gives the full address in its privacy notice.
  en ✓ Enter your full address.
no deadline abroad
  de ✗ Für die Schweiz und das Vereinigte Königreich nennen wir kein Datum. / Schweiz: keine Frist
  de ✗ Vereinigtes Königreich | keine Frist
  en ✗ We give no deadline for Switzerland. / UK: no time limit
no GDPR in Switzerland
  de ✗ In der Schweiz gilt die DSGVO nicht. / Dort gilt anderes, nicht Artikel 77 der DSGVO.
  de ✓ Die DSGVO gilt für LinkedIn Ireland auch gegenüber Mitgliedern in der Schweiz.
  en ✗ The GDPR does not apply in Switzerland. / Article 77 GDPR does not apply there.
  en ✓ In the United Kingdom, the UK GDPR applies, not the EU’s.
a law of its own as a reason
  de ✗ In der Schweiz und im Vereinigten Königreich gilt eigenes Datenschutzrecht.
  de ✓ Daneben gilt in der Schweiz eigenes Recht.
  en ✗ Switzerland and the United Kingdom have data protection laws of their own.
  en ✓ States with a law of their own
S1 and S2
  de ✗ Schalter S1
  en ✗ You open S1 yourself.
Stand
  de ✗ Stand der Dinge
  de ✓ Verzeichnis, Stand vom 21. Juli 2026
state for progress
  en ✗ Print my state / A state from a link / State
switch off
  en ✗ Switch AI training off / Switching off still makes sense. / Once you have switched it off, look again.
  en ✓ Turn the switch off.
German words
  en ✗ DSGVO / Garante (Italien) / thesciencedaily und particle.news
  en ✓ GDPR (in German DSGVO)
`

/** Blocks of a claim's name and its lines: language, mark, sentences. */
const blocks = examples
  .trim()
  .split(/\n(?! )/)
  .map((block) => {
    const [about = '', ...lines] = block.split('\n')
    const cases = lines.map((line) => /^ {2}(de|en) (.) (.*)$/.exec(line)!.slice(1) as [Locale, string, string])
    return {
      about,
      cases: cases.flatMap(([locale, mark, texts]) => texts.split(' / ').map((text) => ({ locale, mark, text }))),
    }
  })

it('has examples of every claim, and of no other', () =>
  expect(blocks.map(({ about }) => about)).toEqual(claims.map(({ about }) => about)))

it.each(blocks)('$about', ({ about, cases }) => {
  const missed = cases.filter(({ locale, mark, text }) => {
    const found = forbiddenIn(text, { locale }).map((one) => one.split(': ')[0])
    return mark === '✗' ? !found.includes(about) : found.length > 0
  })
  expect(missed).toEqual([])
})

describe('forbiddenIn', () => {
  it.each([
    ['takes each sentence for itself', 'Das ist nicht wahr. LinkedIn nutzt alle Daten.', {}, 1],
    ['knows words of one language only where it is spoken', 'Mein Stand', { locale: 'en' }, 0],
    ['lets a verdict quote what is undecided', 'Microsoft trainiert mit EU-Daten.', { quoted: true }, 0],
    ['lets no verdict quote what is wrong', 'LinkedIn nutzt alle Daten. It is too late.', { quoted: true }, 2],
    ['lets a correction tell it', 'Hier war von S1 die Rede. We also said S2.', { corrects: true }, 0],
    ['lets a correction say nothing wrong', 'Richtig ist: LinkedIn nutzt alle Daten.', { corrects: true }, 1],
  ] as const)('%s', (_, text, speaking, found) => expect(forbiddenIn(text, speaking)).toHaveLength(found))
})

describe('futureIn', () => {
  it('finds what is announced for 3 November 2025', () => {
    const announced = [
      'LinkedIn wird ab dem 3. November 2025 Daten nutzen.',
      'Ab dem 3. November 2025 wird LinkedIn Profile auswerten.',
      'Ab dem 3. November 2025 nutzt LinkedIn Profile.',
      'LinkedIn ändert seine Bedingungen am 3. November 2025.',
      'Vor dem 3. November 2025 sollten Sie widersprechen, dann müssen Sie nichts tun.',
      'Sie haben noch bis zum 3. November Zeit.',
      'From 3 November 2025 LinkedIn will use your data.',
    ]
    expect(futureIn(announced.join('\n'))).toEqual(announced)
  })

  it('leaves the past alone', () => {
    const past = [
      'Seit dem 3. November 2025 nutzt LinkedIn Profile.',
      'European Regional Privacy Notice, gültig ab 3. November 2025',
      'Der 3. November 2025 war der Tag, an dem es begann.',
      'Abschalten lohnt sich auch Monate nach dem 3. November 2025.',
    ]
    expect(futureIn(past.join('\n'))).toEqual([])
  })
})

it('sentences end at lines and cells as well', () =>
  expect(sentencesOf('Am 3. November begann es. Ja.\nTitel\tZelle')).toEqual([
    'Am 3. November begann es.',
    'Ja.',
    'Titel',
    'Zelle',
  ]))
