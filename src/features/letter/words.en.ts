import type { Dictionary } from '../../i18n/de.ts'

export const letter: Dictionary['letter'] = {
  form: 'Details for the letter',
  parts: {
    who: 'Who is writing',
    objection: 'What you object to',
    requests: 'What else you ask for',
    envelope: 'Recipient, date, language',
  },
  who: 'I am writing',
  writers: { member: 'as a member of LinkedIn', 'non-member': 'without a LinkedIn account' },
  name: 'Name',
  address: 'Postal address',
  email: 'Email address (optional), as a member the one of your account',
  profile: 'Link to your profile (optional) or, without an account, to a post about you',
  content: 'AI that generates content',
  other: 'other AI and product improvement',
  research: 'social, economic and workplace research',
  affiliates: 'AI of affiliates (Microsoft), if your data is shared with them',
  reason: 'Grounds from your particular situation (optional)',
  prompts: 'What is particular about your situation? Only write what LinkedIn may know.',
  access: 'Access (Article 15 GDPR)',
  erasure: 'Erasure (Article 17 GDPR)',
  restriction: 'Restriction while they check (Article 18(1)(d) GDPR)',
  recipient: 'Recipient',
  country: 'IRELAND',
  check: 'Address from LinkedIn’s European privacy notice. You can change it.',
  day: 'Date',
  language: 'Language of the letter',
  remember: 'save on this device',
  remembering: 'Only this tick keeps your details in this browser, until you remove it.',
  sample: 'Sample letter. Without an account, cross out the first sentence and name a post about you.',
  elsewhere: 'You can fill in this letter online only:',
  preview: 'Your letter',
  take: 'Print or copy the letter',
  tasks: {
    print: 'Print letter',
    letter: 'Copy letter',
    form: 'Copy text for the form',
    mail: 'Open email draft',
  },
  printing:
    'The printed letter is made for window envelopes (A4, 100%). The email draft has no recipient. Some programs cut it short.',
  out: 'Text to copy',
  copied: 'Copied.',
  copyByHand: 'Please copy by hand.',
  nothing: 'The letter does not ask for anything yet. Tick what matters to you.',
  unreachable: 'Your letter could not be loaded. The sample letter stays in place.',
  remembered: 'Saved, in this browser only.',
  forgotten: 'Your details are no longer saved.',
  notRemembered: 'Your details could not be saved here. They last until you close the page.',
  sentences: {
    blank: {
      name: '____________________ (name)',
      street: '____________________ (street)',
      town: '____________________ (town)',
      day: '______________ (date)',
      recipient: '____________________ (recipient)',
    },
    subject: {
      objection: 'Objection (Art. 21 GDPR)',
      access: 'Access (Art. 15 GDPR)',
      erasure: 'Erasure (Art. 17 GDPR)',
      restriction: 'Restriction (Art. 18 GDPR)',
      none: 'My data at LinkedIn',
    },
    greeting: 'Dear Sir or Madam,',
    who: {
      member: 'I am a member of LinkedIn.',
      'non-member':
        'I have no LinkedIn account. Content that other people share there may nevertheless contain data about me.',
    },
    email: {
      member: 'The email address of my account is {email}.',
      'non-member': 'You can also reach me at {email}.',
    },
    profile: {
      member: 'My profile is here: {profile}',
      'non-member': 'You can find such data here, for example: {profile}',
    },
    objection:
      'Under Article 21(1) GDPR, I object to the processing of personal data concerning me, as far as you base it on legitimate interests (Article 6(1)(f) GDPR), for the following purposes:',
    purposes: {
      content: 'training and improving AI models that generate content',
      other: 'training and improving other AI, and improving your products in general',
      research: 'social, economic and workplace research',
      affiliates: 'training of AI by affiliates, as far as you share my data with them',
    },
    stop: 'Please stop processing the data for these purposes and confirm this to me in writing.',
    reason: 'My grounds:',
    access:
      'Under Article 15 GDPR, I request access: please tell me what data concerning me you process and for what purposes, who has received it, and whether it has been used to train AI. Please enclose a copy of the data.',
    erasure: {
      member:
        'Under Article 17 GDPR, I request the erasure of personal data concerning me that you keep for training AI, as far as one of the conditions of that Article applies. My account is to remain in place.',
      'non-member':
        'Under Article 17 GDPR, I request the erasure of personal data concerning me, as far as one of the conditions of that Article applies.',
    },
    restriction:
      'Under Article 18(1)(d) GDPR, I ask you to restrict the processing of the data concerned while you examine my objection.',
    answer: 'Please reply within one month of receiving this letter (Article 12(3) GDPR).',
    closing: 'Yours faithfully,',
  },
}
