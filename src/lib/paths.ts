/** A path with one slash at both ends: '', '/', 'leitfaden' and '/leitfaden/' all come out in one form. */
export const withSlashes = (path: string): string => `/${path.replace(/^\/+|\/+$/g, '')}/`.replace(/^\/\/$/, '/')

/** A file's path as the rest parameter of its route: '/en/feed.xml' is 'en/feed'. */
export const routeOf = (path: string): string => path.replace(/^\/|\.\w+$/g, '')

/** Puts a root-relative path ('/daten/#x') under a base path ('/leitfaden/'). */
export function underBase(base: string, path: string): string {
  if (!/^\/(?![/\\])/.test(path)) throw new Error(`not a root-relative path: ${path}`)
  return base + path.slice(1)
}
