import type { AstroGlobal } from 'astro'
import { z } from 'astro/zod'

/** Props of a component used in MDX, which no type checker sees: wrong ones stop the build, by file and field. */
export function checked<Schema extends z.ZodType>(
  astro: AstroGlobal,
  name: string,
  schema: Schema,
): z.infer<Schema> {
  const result = schema.safeParse(astro.props)
  if (result.success) return result.data
  const issues = result.error.issues.map(({ path, message }) => `${path.join('.') || 'props'}: ${message}`)
  throw new Error(`${astro.locals.page?.file ?? astro.url.pathname}: <${name}>: ${issues.join('; ')}`)
}

/** The page being rendered; components of the guide exist only on one. */
export function pageOf(astro: AstroGlobal): import('../content/load.ts').Page {
  const page = astro.locals.page
  if (!page) throw new Error('a component of the guide was rendered outside a page')
  return page
}
