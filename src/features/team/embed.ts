const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => entities[character]!)

/**
 * HTML for other websites: a link with the guide's mark. No script, no style and no requests, so
 * that it works under any policy and reveals nothing about readers.
 */
export const embedSnippet = (address: string, label: string): string =>
  `<p>
  <a href="${escaped(address)}">
    <svg viewBox="0 0 58 24" width="44" height="18" fill="none" stroke="currentColor" stroke-width="4" aria-hidden="true">
      <path d="M0 17h13M45 17h13M20 15 37 4"/><circle cx="17" cy="17" r="4"/><circle cx="41" cy="17" r="4"/>
    </svg>
    ${escaped(label)}
  </a>
</p>`
