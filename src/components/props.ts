import type { AstroGlobal } from 'astro'
import { z } from 'astro/zod'
import { href } from '../site.ts'

/** Validates the props of a component in MDX, which no type checker sees; throws with file and field. */
export function checked<Shape extends z.ZodRawShape>(astro: AstroGlobal, name: string, shape: Shape) {
  const result = z.strictObject(shape).safeParse(astro.props)
  if (result.success) return result.data
  const issues = result.error.issues.map(({ path, message }) => `${path.join('.') || 'props'}: ${message}`)
  throw new Error(`${astro.locals.page.file}: <${name}>: ${issues.join('; ')}`)
}

/** A link to a page; in the single file, to its section. */
export const linkTo = (
  astro: AstroGlobal,
  { key, path }: Pick<import('../content/load.ts').Page, 'key' | 'path'>,
): string => (astro.locals.single ? `#${key}` : href(path))
