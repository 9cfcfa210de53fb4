/** A statement the guide must not make: what it is about, how it reads, and what makes it harmless. */
type Claim = { about: string; said: RegExp; unless?: RegExp }

const negated = /\b(nicht|nie|weder|kein(e[nrms]?)?|not|never|neither|no)\b/i

const claims: Claim[] = [
  { about: 'approval by the Irish authority', said: /genehmig|\bapprov|\bgebilligt/i, unless: negated },
  {
    about: 'all data',
    said: /\balle (Ihre |ihre )?(Mitglieder)?Daten\b|\ball (of )?(your |members’ |members' )?data\b/i,
    unless: negated,
  },
  { about: 'likes in training', said: /\bLikes?\b.*(train|fließ|liste)/i, unless: negated },
  { about: 'single categories', said: /einzelne (Daten)?[kK]ategorien|individual categor/i, unless: negated },
  {
    about: 'since 2003',
    said: /\b(seit|ab|zurück bis|since|back to) 2003\b/i,
    unless: /\bAP schrieb\b|\bAP wrote\b|ursprünglich|originally/i,
  },
  {
    about: 'group messages left out',
    said: /(Gruppennachrichten|Nachrichten in Gruppen|group messages).*(tabu|ausgenommen|nicht (im Training|auf der)|excluded|off limits)/i,
  },
  {
    about: 'deletion by switching off',
    said: /(abschalt|ausschalt|switch\w* off).*(gelöscht|deleted)/i,
    unless: negated,
  },
  { about: 'Microsoft trains', said: /Microsoft (trainiert|trains|nutzt .* Training)/i },
  { about: 'too late', said: /\bzu spät\b|\btoo late\b/i, unless: new RegExp(`${negated.source}|\\?`, 'i') },
  { about: 'preset consent', said: /voreingestellte (Zustimmung|Einwilligung)|preset consent/i, unless: negated },
  {
    about: 'changes without notice',
    said: /ohne (vorherige Mitteilung|Vorankündigung)|without (prior )?notice/i,
    unless: /Ausnahme|zwei|two|exception|^Änderungen ohne Vorankündigung$/i,
  },
]

/** Forbidden statements in a text, one sentence at a time, each with what it is about. */
export function forbiddenIn(text: string): string[] {
  const sentences = text.split(/(?<=[.!?])\s+|\n+|\t+/).map((sentence) => sentence.trim())
  return sentences.flatMap((sentence) =>
    claims
      .filter(({ said, unless }) => said.test(sentence) && !unless?.test(sentence))
      .map(({ about }) => `${about}: ${sentence}`),
  )
}
