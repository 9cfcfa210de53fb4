export const letter = {
  form: 'Angaben für den Brief',
  parts: {
    who: 'Wer schreibt',
    objection: 'Welcher Nutzung Sie widersprechen',
    requests: 'Was Sie außerdem verlangen',
    envelope: 'Empfänger, Datum, Sprache',
  },
  who: 'Ich schreibe',
  writers: { member: 'als Mitglied bei LinkedIn', 'non-member': 'ohne Konto bei LinkedIn' },
  name: 'Name',
  address: 'Anschrift',
  email: 'E-Mail-Adresse (freiwillig), als Mitglied die Ihres Kontos',
  profile: 'Link zu Ihrem Profil (freiwillig), ohne Konto der zu einem Beitrag über Sie',
  content: 'KI, die Inhalte erzeugt',
  other: 'andere KI und allgemeine Produktverbesserung',
  research: 'Sozial-, Wirtschafts- und Arbeitsplatzforschung',
  affiliates: 'KI verbundener Unternehmen (Microsoft), falls Daten dorthin gehen',
  reason: 'Grund aus Ihrer besonderen Situation (freiwillig)',
  prompts: 'Was ist an Ihrer Lage besonders? Schreiben Sie nur, was LinkedIn wissen darf.',
  access: 'Auskunft (Artikel 15 DSGVO)',
  erasure: 'Löschung (Artikel 17 DSGVO)',
  restriction: 'Einschränkung, solange geprüft wird (Artikel 18 Absatz 1 Buchstabe d DSGVO)',
  recipient: 'Empfänger',
  country: 'IRLAND',
  check: 'Anschrift aus LinkedIns Datenschutzhinweis. Sie können sie ändern.',
  day: 'Datum',
  language: 'Sprache des Briefs',
  remember: 'auf diesem Gerät speichern',
  remembering: 'Nur mit diesem Kreuz bleiben Ihre Angaben in diesem Browser, bis Sie es wegnehmen.',
  sample: 'Musterbrief. Ohne Konto streichen Sie den ersten Satz und nennen einen Beitrag über Sie.',
  elsewhere: 'Ausfüllen können Sie den Brief nur im Netz:',
  preview: 'Ihr Brief',
  take: 'Brief drucken oder kopieren',
  tasks: {
    print: 'Brief drucken',
    letter: 'Brief kopieren',
    form: 'Text für das Formular kopieren',
    mail: 'E-Mail-Entwurf öffnen',
  },
  printing:
    'Der Ausdruck ist für Fensterumschläge gemacht (A4, 100 %). Der E-Mail-Entwurf hat keinen Empfänger. Manche Programme kürzen ihn.',
  out: 'Zum Kopieren',
  copied: 'Kopiert.',
  copyByHand: 'Bitte von Hand kopieren.',
  nothing: 'Der Brief verlangt noch nichts. Kreuzen Sie an, worum es Ihnen geht.',
  unreachable: 'Die Texte für den Brief ließen sich nicht laden. Der Musterbrief bleibt stehen.',
  remembered: 'Gespeichert, nur in diesem Browser.',
  forgotten: 'Die Angaben sind nicht mehr gespeichert.',
  notRemembered: 'Das ließ sich hier nicht speichern. Ihre Angaben gelten, bis Sie die Seite schließen.',
  sentences: {
    blank: {
      name: '____________________ (Name)',
      street: '____________________ (Straße)',
      town: '____________________ (Ort)',
      day: '______________ (Datum)',
      recipient: '____________________ (Empfänger)',
    },
    subject: {
      objection: 'Widerspruch (Art. 21 DSGVO)',
      access: 'Auskunft (Art. 15 DSGVO)',
      erasure: 'Löschung (Art. 17 DSGVO)',
      restriction: 'Einschränkung (Art. 18 DSGVO)',
      none: 'Meine Daten bei LinkedIn',
    },
    greeting: 'Guten Tag,',
    who: {
      member: 'ich bin Mitglied bei LinkedIn.',
      'non-member':
        'ich habe kein Konto bei LinkedIn. Daten über mich können aber in Inhalten stehen, die andere dort teilen.',
    },
    email: {
      member: 'Mein Konto läuft unter der E-Mail-Adresse {email}.',
      'non-member': 'Sie erreichen mich auch unter {email}.',
    },
    profile: {
      member: 'Mein Profil steht hier: {profile}',
      'non-member': 'Solche Daten stehen zum Beispiel hier: {profile}',
    },
    objection:
      'Ich widerspreche nach Artikel 21 Absatz 1 DSGVO der Verarbeitung personenbezogener Daten über mich, soweit Sie sie auf berechtigte Interessen stützen (Artikel 6 Absatz 1 Buchstabe f DSGVO), für diese Zwecke:',
    purposes: {
      content: 'Training und Verbesserung von KI-Modellen, die Inhalte erzeugen',
      other: 'Training und Verbesserung anderer KI und die allgemeine Verbesserung Ihrer Produkte',
      research: 'Sozial-, Wirtschafts- und Arbeitsplatzforschung',
      affiliates: 'Training von KI durch verbundene Unternehmen, soweit Sie ihnen meine Daten weitergeben',
    },
    stop: 'Bitte verarbeiten Sie die Daten dafür nicht weiter und bestätigen Sie mir das schriftlich.',
    reason: 'Meine Gründe:',
    access:
      'Nach Artikel 15 DSGVO verlange ich Auskunft darüber, welche Daten über mich Sie zu welchen Zwecken verarbeiten, wer sie erhalten hat und ob sie für das Training von KI verwendet wurden. Bitte fügen Sie eine Kopie der Daten bei.',
    erasure: {
      member:
        'Nach Artikel 17 DSGVO verlange ich die Löschung personenbezogener Daten über mich, die Sie für das Training von KI bereithalten, soweit eine Voraussetzung dieses Artikels vorliegt. Mein Konto soll bestehen bleiben.',
      'non-member':
        'Nach Artikel 17 DSGVO verlange ich die Löschung personenbezogener Daten über mich, soweit eine Voraussetzung dieses Artikels vorliegt.',
    },
    restriction:
      'Nach Artikel 18 Absatz 1 Buchstabe d DSGVO verlange ich, die Verarbeitung der betroffenen Daten einzuschränken, solange Sie meinen Widerspruch prüfen.',
    answer:
      'Bitte antworten Sie innerhalb eines Monats nach Eingang dieses Schreibens (Artikel 12 Absatz 3 DSGVO).',
    closing: 'Mit freundlichen Grüßen',
  },
}
