import type { AstroIntegration } from 'astro'
import { isPublic, site } from '../site.ts'

/** Fails a public build without operator data; a local one only warns. */
export function operatorData(): AstroIntegration {
  return {
    name: 'operator-data',
    hooks: {
      'astro:build:start': ({ logger }) => {
        if (site.operator) return
        const missing =
          'No operator data: set OPERATOR_FILE to a JSON file (fields: see operatorSchema in src/site.ts).'
        if (isPublic)
          throw new Error(`${missing} A build for ${site.url} needs them for Impressum and Datenschutz.`)
        logger.warn(`${missing} The duty pages show placeholders.`)
      },
    },
  }
}
