export type Header = readonly [name: string, value: string]

/** Headers by what they hold for; a response carries `all` and one of the other two. */
export type HeaderSet = {
  /** Everything, errors included. */
  all: Header[]
  /** Files under _astro/: their names change with what they hold. */
  hashed: Header[]
  /** Everything else, which keeps its name (pages, sw.js, feeds, QR codes) and is revalidated every time. */
  named: Header[]
}

/** The one list of headers; every host's configuration is written from it. */
export function headerSet(options: { policy: string; secure: boolean; preload: boolean }): HeaderSet {
  const transport = `max-age=63072000${options.preload ? '; includeSubDomains; preload' : ''}`
  return {
    all: [
      ['Content-Security-Policy', options.policy],
      ['X-Frame-Options', 'DENY'],
      ['X-Content-Type-Options', 'nosniff'],
      ['Referrer-Policy', 'no-referrer'],
      ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), browsing-topics=()'],
      ['Cross-Origin-Opener-Policy', 'same-origin'],
      ['Cross-Origin-Embedder-Policy', 'require-corp'],
      ['Cross-Origin-Resource-Policy', 'same-origin'],
      ...(options.secure ? [['Strict-Transport-Security', transport] as const] : []),
    ],
    hashed: [['Cache-Control', 'public, max-age=31536000, immutable']],
    named: [['Cache-Control', 'no-cache']],
  }
}
