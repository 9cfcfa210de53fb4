/**
 * A statement the guide must not make: how it reads within one clause, what makes it harmless
 * there, whether asking it is allowed, and whether it is undecided or half true: a verdict then
 * quotes it without striking it out.
 */
type Claim = { about: string; said: RegExp; unless?: RegExp; mayAsk?: boolean; undecided?: boolean }

// „nicht nur“ and „not only“ affirm what they seem to deny.
const no =
  /\b(nicht(?! nur)|nichts|nie|niemals|weder|kein(e[nrms]?)?|ob|not(?! only)|never|neither|no|whether|n’t)\b/i
const switching = /abschalt|ausschalt|abgeschaltet|schalter|switch|turn\w* (it )?off|opt\w* out/i

/** Matches where both patterns do, in any order. */
const both = (one: RegExp, other: RegExp): RegExp =>
  new RegExp(`^(?=.*(?:${one.source}))(?=.*(?:${other.source}))`, 'i')

const groupMessages = /Gruppen\w*nachricht|Nachrichten in Gruppen|group messages/

const claims: Claim[] = [
  {
    about: 'approval by an authority',
    said: /genehmig|\bgebilligt|abgesegnet|\bapprov|\bcleared\b/i,
    unless: no,
    mayAsk: true,
  },
  {
    about: 'all data',
    said: /\b(alle|sämtliche)n? (Ihre |ihre )?(\w*[dD]aten|Inhalte)\b|\ball (of )?(your |their |members[’'] )?data\b/i,
    unless: no,
  },
  {
    about: 'likes in training',
    said: both(/\bLikes?\b/, /train|fließ|liste|nutz|verwend|\buse/),
    unless: no,
  },
  {
    about: 'single categories to switch',
    said: both(
      /(einzelne\w*|bestimmte) (Daten)?kategorien|(individual|single|specific) (data )?categories/,
      /schalt|wähl|umleg|widersprech|switch|turn|choose|opt/,
    ),
    unless: no,
  },
  {
    about: 'data since 2003',
    said: /\b(seit|ab|bis|since|to|from) (dem Jahr |zu )?2003\b/i,
    unless: /\bAP (schrieb|wrote)\b|ursprünglich|originally/i,
    undecided: true,
  },
  {
    about: 'group messages are private',
    said: both(groupMessages, /privat|tabu|ausgenommen|ausgeschlossen|excluded|off limits/),
    unless: no,
  },
  {
    about: 'group messages are not used',
    said: both(
      groupMessages,
      new RegExp(
        `(${no.source}).*(liste|train|nutz|verwend|dabei|used?\\b)|(liste|train|nutz|verwend|dabei|used?\\b).*(${no.source})`,
      ),
    ),
  },
  {
    about: 'deletion by switching off',
    said: both(/gelöscht|löscht\b|entfernt|verschwind|deletes?d?\b|eras|remove/, switching),
    unless: no,
  },
  // Neither its assertion nor its denial has a source.
  {
    about: 'Microsoft trains',
    said: /\bMicrosoft (\p{L}+ ){0,3}(trainiert|trains?|(is|been) training)\b/iu,
    undecided: true,
  },
  {
    about: 'too late',
    said: /\bzu spät\b|\btoo late\b|\b(Frist|deadline) (\p{L}+ ){0,2}(verpasst|abgelaufen|vorbei|passed|missed)/iu,
    unless: no,
    mayAsk: true,
  },
  {
    about: 'a preset consent',
    said: /voreingestellte\w* (Zustimmung|Einwilligung)|(preset|default) consent/i,
    unless: no,
  },
  {
    about: 'changes without notice',
    said: /ohne (vorherige |jede )?(Mitteilung|Ankündigung|Vorankündigung)|without (prior )?notice/i,
    // As a heading it names the section that says when.
    unless: /Ausnahme|exception|^Änderungen ohne Vorankündigung$/i,
    undecided: true,
  },
]

/** Sentences of a text; the full stop of „3. November“ ends none. */
export const sentencesOf = (text: string): string[] =>
  text
    .split(/\n+|\t+|(?<=[.!?][“”"]?)(?<!\b\d{1,2}\.)\s+/)
    .map((sentence) => sentence.trim())
    .filter(Boolean)

/** Parts of a sentence in which a negation counts; „es stimmt nicht, dass …“ reaches over its comma. */
const clausesOf = (sentence: string): string[] => sentence.split(/[:–—]|,(?!\s*(?:dass|ob|that|whether)\b)/)

/**
 * Forbidden statements in a text, each with what it is about. Where the words of one are spread
 * over clauses, the whole sentence counts as one; a semicolon is a full stop. With `quoted`, what is
 * undecided may be said, because a verdict says so.
 */
export function forbiddenIn(text: string, { quoted = false } = {}): string[] {
  return sentencesOf(text.replaceAll(';', '.')).flatMap((sentence) => {
    const clauses = clausesOf(sentence)
    return claims
      .filter(({ said, unless, mayAsk, undecided }) => {
        if ((mayAsk && sentence.endsWith('?')) || (undecided && quoted)) return false
        const saying = clauses.filter((clause) => said.test(clause))
        return (saying.length > 0 ? saying : [sentence]).some((part) => said.test(part) && !unless?.test(part))
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
