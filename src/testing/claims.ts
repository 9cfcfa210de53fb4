import type { Locale } from '../site.ts'
import { sentencesIn } from './reading-ease.ts'

/** A statement that the guide must not make, as it reads within one clause. */
export type Claim = {
  about: string
  said: RegExp
  /** What makes it harmless in the same clause. */
  unless?: RegExp
  /** What makes it harmless may stand in another clause of the sentence. */
  whole?: boolean
  /** Asking it is fine, as long as the answer is not yes. */
  mayAsk?: boolean
  /** Undecided or half true: a verdict then quotes it without striking it out. */
  undecided?: boolean
  /** The one language in which it must not be said. */
  only?: Locale
}

/** Matches where all patterns do, in any order. */
const all = (...patterns: RegExp[]): RegExp =>
  new RegExp(`^${patterns.map(({ source }) => `(?=.*(?:${source}))`).join('')}`, 'iu')
const any = (...patterns: RegExp[]): RegExp => new RegExp(patterns.map(({ source }) => source).join('|'), 'iu')

// „nicht nur“ and “not only” affirm what they seem to deny.
const no =
  /\b(nicht(?! nur)|nichts|nie|niemals|nein|weder|kein(e[nrms]?)?|ob|not(?! only)|cannot|never|neither|no|whether)\b|n’t\b/i
const switching = /abschalt|ausschalt|abgeschaltet|schalter|switch|turn\w* (it )?off|opt\w* out/
const authority = /Behörde|Aufsicht|\bDPC\b|\bAP\b|\bICO\b|Garante|authority|regulator|Commission/
const groupMessages = /Gruppen\w*nachricht|Nachrichten in Gruppen|group messages|messages in groups/
const abroad = /Schweiz|Vereinigte\w* Königreich|Switzerland|Swiss|United Kingdom|\bUK\b/
const older = /älter|ältere|alte[nr]?\b|früher|older|\bold\b|earlier/

/** Titles and labels count as well: „LinkedIn: genehmigt“ says it without a verb. */
export const claims: Claim[] = [
  // What the authorities have decided
  {
    about: 'approval by an authority',
    said: /genehmig|\bgebilligt|abgesegnet|grünes Licht|\bapprov|\bcleared\b|green light|all-clear/i,
    unless: no,
    mayAsk: true,
  },
  {
    about: 'permission by an authority',
    said: all(
      authority,
      /\b(erlaubt|gestattet|zugelassen|zugestimmt|akzeptiert|freigegeben|Freigabe|unbedenklich|rechtmäßig)|\b(allowed|permitted|authorised|agreed to (it|this|the training)|accepted|compliant|lawful)\b/,
    ),
    unless: no,
    mayAsk: true,
  },
  {
    about: 'an authority without concerns',
    said: all(authority, /\bkeine (Bedenken|Einwände)|\bno (concerns|objections?)\b/),
  },
  {
    about: 'further action by an authority',
    said: /weiter eingegriffen|\bgreift (\p{L}+ ){0,2}weiter ein\b|\b(take|takes|took|taking) further action|\bstep(s|ped|ping)? in (any )?further/iu,
    unless: no,
    mayAsk: true,
  },
  {
    about: 'the decision 2 TaBV 5/18, which did not last',
    said: /2 TaBV 5\/18|(LAG|Landesarbeitsgericht\w*) (in )?Hamburg|Regional Labour Court (in|of) Hamburg|Hamburg Regional Labour Court/i,
    unless: /aufgehoben|unzulässig|inadmissible|set aside/i,
  },

  // What goes into the training
  {
    about: 'all data',
    said: /\b(alle|sämtliche)n? (Ihre |ihre )?(\w*[dD]aten|Inhalte)\b|\ball (of )?(your |their |members[’'] )?data\b/i,
    unless: no,
  },
  {
    about: 'likes in training',
    said: all(/\bLikes?\b/, /train|fließ|liste|nutz|verwend|\buse|\blist\b/),
    unless: any(no, /unklar|unclear/),
    undecided: true,
  },
  {
    about: 'no likes in training',
    said: any(
      all(/\bLikes?\b/, no, /genutzt|verwendet|nutzt|fließ|dabei|trainiert|\buse|trained/),
      /\b(keine|ohne|no|without) Likes\b/,
    ),
    unless: /nenn|steh|[Ll]iste?\b|\bname|\bob\b|whether|unklar|unclear/i,
    undecided: true,
  },
  {
    about: 'data since 2003',
    said: /\b(seit|ab|bis|since|to|from) (dem Jahr |zu )?2003\b/i,
    unless: /\bAP\b|niederländisch|Dutch|Netherlands|ursprünglich|originally/i,
    whole: true,
    undecided: true,
  },
  {
    about: 'private messages in training',
    said: all(
      /private[ns]? (Nachrichten|messages)|InMail/,
      /gehören dazu|dabei|train|nutzt|verwendet|liste|\buse[sd]?\b|includ|\blist\b/,
    ),
    unless: any(no, /nimmt|nehmen|ausgenommen|ausnimmt|leaves? out|leaves? private|left out|exclu/),
    mayAsk: true,
  },
  {
    about: 'group messages are private',
    said: any(
      new RegExp(`(${groupMessages.source})[^,|]*(privat|tabu|ausgenommen|ausgeschlossen|excluded|off limits)`),
      new RegExp(`(privat|private)e? (Nachrichten|messages) (samt|und|including|and) (${groupMessages.source})`),
    ),
    unless: no,
  },
  {
    about: 'group messages are not used',
    said: all(groupMessages, no, /liste|train|nutz|verwend|dabei|\bused?\b/),
  },
  {
    about: 'data of single applications',
    said: all(
      /\bbei (\p{L}+ )?Bewerbung|\b(in|with|from) (your |job )*applications?\b|when you apply/u,
      /Antwort|Frage|Lebensl|train|answer|question|\bCVs?\b/,
    ),
    unless: no,
  },
  {
    about: 'the second line fed by other data only',
    said: any(
      /\bweitere Daten (laut|aus|führ|nennt)|\b(more|further|other) data (per|named|from|in)\b/,
      /^\W*(weitere|andere|sonstige|more|further|other) (data|Daten)\W*$/,
    ),
    unless: /dieselbe|gleiche|same/i,
  },

  // What the switch and the form do
  {
    about: 'single categories to switch',
    said: all(
      /(einzelne\w*|bestimmte) (Daten)?kategorien|(individual|single|specific) (data )?categories/,
      /schalt|wähl|umleg|widersprech|switch|turn|choose|opt/,
    ),
    unless: no,
  },
  {
    about: 'deletion by switching off',
    said: all(/gelöscht|löscht\b|entfernt|verschwind|deletes?d?\b|eras|remove/, switching),
    unless: no,
  },
  {
    about: 'a preset consent',
    said: /voreingestellte\w* (Zustimmung|Einwilligung)|(preset|default) consent/i,
    unless: no,
  },
  {
    about: 'opting out covers all future training',
    said: any(
      /\b(jede[sm]?|alle[sn]?|sämtliche[sn]?) künftige[sn]? Trainings?\b|\b(all|any|every|no) (future|new) (AI )?training/,
      /\bkein(em|en)? (künftige[sn]?|neue[sn]?) Training\b/,
      all(/\b(neue|künftige)s Training|\b(new|future) training/, /ohne Ihre Daten|without your data/),
    ),
    unless: /\b(nicht|ob|not|whether)\b/i,
  },
  {
    about: 'a quarrel about older content',
    said: any(
      /\buneins\b|\bstrittig|umstritten|\bdisputed|\bdisagree|no agreement/,
      /\b(sieht|sehen) (das|es|dies) (anders|enger)|\bsees? (it|this|that) differently|\bnarrower view|\bdifferent view/,
      all(
        /LinkedIn|Behörde|Stellen|authorit|regulator/,
        /verschieden|unterschiedlich|\bdiffers? (on|about)\b/,
        older,
      ),
    ),
    unless: /\b(nicht|not)\b/i,
  },
  {
    about: 'what was learned can be undone',
    said: all(
      /gelernt|gelerntes|learned|training/,
      /zurückholen|zurückgeholt|rückgängig|\bundo(es|ne)?\b|verlern|unlearn/,
    ),
    unless: any(no, /kaum|hardly/),
    mayAsk: true,
  },
  {
    about: 'training undone or kept, in officialese',
    said: /\b(Erfolgte|Trainierte)s\b|what has been trained\b/i,
  },
  {
    about: 'only “Other” is weighed',
    said: all(/[“„]Other[”“]/, /abgewogen|wägt|abwäg|\bweigh|Interessen schwerer|own interests/),
    unless: /\b(jede[nrs]?|alle|auch|every|all|each|too|as well|nicht nur|not only)\b/i,
  },
  {
    about: 'several accounts',
    said: /\b(mehrere|zwei|weitere|andere) Konten\b|\b(zweite|weitere|andere)[sn]? Konto\b|\b(several|multiple|more|two|other) accounts\b|\b(second|another) account\b/i,
    unless: any(no, /Microsoft|\bnur ein|only one/),
    mayAsk: true,
  },
  {
    about: 'several accounts taken for granted',
    said: /\b(haben Sie|do you have|if you have|wenn Sie) (\p{L}+ ){0,3}(zweites Konto|weitere Konten|mehrere Konten|(second|other|several) accounts?)\b/iu,
  },
  { about: 'black as the sign of success', said: /\bschwarz(?!es? Brett)|\bblack\b/i, unless: /weiß|white/i },
  {
    about: 'too late',
    said: /\bzu spät\b|\btoo late\b|\b(Frist|deadline) (\p{L}+ ){0,2}(verpasst|abgelaufen|vorbei|passed|missed)/iu,
    unless: no,
    mayAsk: true,
  },
  {
    about: 'a step that was tried once',
    said: /\bseit(her|dem|dann) (\p{L}+ )?nicht (\p{L}+ )?(nachgestellt|ausprobiert|getestet|geprüft)|\bnot (been )?(tried|tested|checked|re-enacted)( \p{L}+){0,4} since\b/iu,
  },

  // What LinkedIn's texts say
  // Neither its assertion nor its denial has a source.
  {
    about: 'Microsoft trains',
    said: /\bMicrosoft (\p{L}+ ){0,3}(trainiert|trains?|(is|been) training)\b/iu,
    undecided: true,
  },
  {
    about: 'sharing against fraud in some regions only',
    said: all(/Betrug|fraud/, /\b(nur|nein|nicht|kein\w*|außer\w*|only|no|not|except)\b/),
    unless: /\b(nicht nur|not only)\b/i,
  },
  {
    about: 'changes without notice',
    said: /ohne (vorherige |jede )?(Mitteilung|Ankündigung|Vorankündigung)|without (prior )?notice/i,
    // As a heading it names the section that says when.
    unless: /Ausnahme|exception|^Änderungen ohne Vorankündigung$/i,
    mayAsk: true,
    undecided: true,
  },
  {
    about: 'the direct link as news of November 2025',
    said: all(
      /direkte\w* Link|\bdirect link|Link zu(m|r) (Schalter|Einstellung)|link to the (switch|setting)/,
      /\b(neu|neue|neuer|new|added|hinzugekommen|erstmals|ergänzt)\b(?! tab)/,
    ),
    unless: no,
  },
  {
    about: 'an address fuller than LinkedIn gives it',
    said: /\bD0?2 ?[A-Z0-9]{4}\b|\bD02\b|(?<!Ihre |Ihrer |eigene )\b(vollständige|genaue)n? (An|Ad)(schrift|resse)|(?<!your )\b(full|complete) (postal )?address\b/i,
    unless: no,
  },

  // The law
  {
    about: 'no deadline abroad',
    said: all(
      abroad,
      /\bkein(e[nrs]?)? (Datum|Frist|Termin)|\b(no|none|not) (\p{L}+ )*(date|deadline|time limit|period)/u,
    ),
  },
  {
    about: 'no GDPR in Switzerland',
    said: all(any(abroad, /\bdort\b|\bthere\b(?! (is|are))/), /DSGVO|GDPR/, /\b(nicht|kein\w*|not|no)\b/),
    unless: /UK GDPR|\bEDÖB\b|\bFDPIC\b/,
  },
  {
    about: 'a law of its own as a reason',
    said: all(
      any(abroad, /\bdort\b|\bthere\b(?! (is|are))|\bbeide\b|\bboth\b/),
      /\beigene[sm]? (Datenschutz)?recht\b|\blaws? of (its|their) own\b|\btheir own (data protection )?laws?\b/,
    ),
    unless: /\b(auch|besides|daneben|außerdem|zusätzlich|also|as well|too)\b/i,
  },

  // How the guide speaks
  { about: 'S1 and S2', said: /\bS[12]\b/ },
  // Of an edition it may be said: „Stand vom 21. Juli 2026“.
  { about: 'Stand', only: 'de', said: /\bStand(s|es)?\b(?! vom \d)/ },
  {
    about: 'state for progress',
    only: 'en',
    said: /^State$|\b(my|your|own|saved|this|that|other|same) state\b|\ba state (from|that is not|in)\b|\bread a state/i,
    unless: /federal|member|authority|regulator/i,
  },
  {
    about: 'switch off',
    only: 'en',
    // “The switch is off” and “turn the switch off” speak of the thing.
    said: /\bswitch(ed|ing) (\p{L}+ ){0,4}off\b|(?<!\b(the|this|that|each|one|a|your|which) )\bswitch (?!(is|was|stays|turns|to|on)\b)(\p{L}+ ){0,4}off\b/iu,
  },
  {
    about: 'German words',
    only: 'en',
    said: /(?<!in German )DSGVO|KI-Verordnung|\bVerordnung\b|EDÖB|EDSA|\b(und|nach)\b|\b(Italien|Belgien|Luxemburg|Österreich|Schweiz|Niederlande|Sachsen|Niedersachsen|Vereinigtes)\b/,
  },
]

/** Sentences of a text; the full stop of „3. November“ ends none. */
export const sentencesOf = (text: string): string[] =>
  text.split(/[\n\t]+/).flatMap((line) => sentencesIn(line).map((sentence) => sentence.trim()))

/**
 * Parts of a sentence in which a negation counts, cells of a table among them. „Es stimmt nicht, dass …“ reaches
 * over its comma, and „genehmigt: nein“ over its colon.
 */
const clausesOf = (sentence: string): string[] =>
  sentence.split(/[–—|]|:(?! (nein|nicht|falsch|no|not|wrong)\b)|,(?!\s*(?:dass|ob|that|whether)\b)/i)

export type Speaking = {
  /** A verdict says so, and may quote what is undecided. */
  quoted?: boolean
  /** A correction says so: what it tells of earlier editions may be wrong. */
  corrects?: boolean
  /** Language of the text; what may not be said in one language only is else not looked for. */
  locale?: Locale | undefined
}

/** How a correction tells what stood here. */
const told =
  /\b(hieß es|klang es|stand(en)? hier|hier (stand|war)|wir (nannten|verwiesen)|nannten wir)\b|\b(guide|checklist|we) (also )?(said|spoke|made|gave|named|tied|pointed)\b/i
// „Zu spät?“ as the name of a page.
const quotedQuestion = /[„“][^„“”]*\?[“”]/g

/**
 * Forbidden statements in a text, each with what it is about. Where the words of one are spread over clauses, the
 * whole sentence counts as one, and so does a row of a table; a semicolon is a full stop.
 */
export function forbiddenIn(text: string, { quoted = false, corrects = false, locale }: Speaking = {}): string[] {
  const sentences = sentencesOf(text.replaceAll(';', '.').replace(/\t+/g, ' | ').replace(quotedQuestion, '“…”'))
  return sentences.flatMap((sentence, i) => {
    if (corrects && told.test(sentence)) return []
    const clauses = clausesOf(sentence)
    const asked = sentence.endsWith('?') && !/^(Ja|Yes)\b/.test(sentences[i + 1] ?? '')
    return claims
      .filter(({ said, unless, whole, mayAsk, undecided, only }) => {
        if ((mayAsk && asked) || (undecided && quoted) || (only && only !== locale)) return false
        if (!said.test(sentence)) return false
        const saying = clauses.filter((clause) => clause && said.test(clause))
        const parts = saying.length > 0 && !whole ? saying : [sentence]
        return parts.some((part) => said.test(part) && !unless?.test(part))
      })
      .map(({ about }) => `${about}: ${sentence}`)
  })
}

// \b knows no umlauts.
const word = (words: string): string => `(?<!\\p{L})(${words})(?!\\p{L})`
const tense = (...parts: string[]): RegExp => new RegExp(parts.join('.*'), 'iu')
const on = (preposition: string): string => `${word(preposition)} 3\\. November( 2025)?`
const ahead = word('wird|werden|soll|sollen|will|künftig|bald|demnächst|plant')
// In the present tense these announce when a day to come goes with them; „gilt“ and „gültig ab“ do not.
const starts = word('nutzt|verwendet|trainiert|beginnt|startet|ändert|fließen')
const futures = [
  tense(on('ab dem|ab'), ahead),
  tense(ahead, on('ab dem|ab|am|zum|vor dem')),
  tense(on('ab dem|ab'), starts),
  tense(starts, on('ab dem|ab|am')),
  tense(on('bis zum|vor dem'), word('widersprechen|abschalten|haben|können|müssen|sollten') + ' Sie'),
  tense(on('noch bis zum|bis spätestens zum|spätestens am|noch bis')),
  tense(word('from|on|by|before|until') + ' (3 November|November 3)', word('will')),
  tense(word('will'), word('from|on') + ' (3 November|November 3)'),
]

/** Sentences that speak of 3 November 2025 as of a day to come. */
export const futureIn = (text: string): string[] =>
  sentencesOf(text).filter((sentence) => futures.some((future) => future.test(sentence)))
