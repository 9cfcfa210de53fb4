/** What a link to a mail draft holds; the reader chooses the recipient. */
export type MailDraft = { subject: string; body: string }

/** Chrome on Windows opens nothing for links that are much longer. */
const LONGEST_LINK = 2000

/** A draft as a `mailto:` link with line ends as RFC 6068 has them; null where programs could not open it. */
export function mailLink({ subject, body }: MailDraft): string | null {
  const [title, text] = [subject, body.replace(/\r\n|\r|\n/g, '\r\n')].map(encodeURIComponent)
  const link = `mailto:?subject=${title}&body=${text}`
  return link.length > LONGEST_LINK ? null : link
}
