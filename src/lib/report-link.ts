/**
 * Where readers report that a step's path is wrong: `mailto:` with one address, or the https page of
 * a repository that opens a new issue. Null for anything else, so that nothing unsafe becomes a link.
 */
export function parseReportAddress(text: string): string | null {
  // A mailto with its own fields could add recipients, or report more than step and language.
  if (/^mailto:[^\s@?#/:,;&%<>"'()[\]\\]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(text)) return text
  if (!/^https:\/\/\S+$/i.test(text) || !URL.canParse(text)) return null
  const { username, password, hash, href } = new URL(text)
  return username || password || hash ? null : href
}

/**
 * A link that reports one step: its subject or title carries the step's id and the language of the
 * page, and nothing else. The address comes from parseReportAddress.
 */
export function reportLink(address: string, step: string, locale: string): string {
  const subject = `${step} (${locale})`
  if (/^mailto:/i.test(address)) return `${address}?subject=${encodeURIComponent(subject)}`
  const url = new URL(address)
  // GitHub, Gitea and Forgejo read `title`; GitLab has a name of its own.
  url.searchParams.set(url.pathname.includes('/-/issues/') ? 'issue[title]' : 'title', subject)
  return url.href
}
