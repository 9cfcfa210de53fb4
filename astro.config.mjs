import mdx from '@astrojs/mdx'
import { satteri } from '@astrojs/markdown-satteri'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'astro/config'
import { compression } from './src/integrations/compression.ts'
import { fonts } from './src/integrations/fonts.ts'
import { operatorData } from './src/integrations/operator-data.ts'
import { reviewDue } from './src/integrations/review-due.ts'
import { security } from './src/integrations/security.ts'
import { site } from './src/site.ts'

/** Parts loaded on demand are few and flat: Vite's helper that preloads theirs would weigh more than they save. */
const plainImports = {
  name: 'plain-imports',
  enforce: 'pre',
  load: (id) => (id.includes('vite/preload-helper') ? 'export const __vitePreload = (load) => load()' : null),
}

export default defineConfig({
  site: site.url,
  base: site.base,
  trailingSlash: 'always',
  // The default 'jsx' joins words across line ends: "und<a>".
  compressHTML: true,
  build: { inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  markdown: {
    syntaxHighlight: false,
    // Its smart quotes are English only; ours are typed.
    processor: satteri({ features: { smartPunctuation: false } }),
  },
  // Order matters at the end: compression has to see what security has written.
  integrations: [operatorData(), reviewDue(), fonts(), mdx(), security(), compression()],
  vite: {
    plugins: [tailwindcss(), plainImports],
    build: {
      // Scripts and fonts stay files: the policy allows no inline script and no data: URL.
      assetsInlineLimit: 0,
      modulePreload: false,
      rolldownOptions: {
        output: {
          // What every page needs in small pieces compresses better as one.
          codeSplitting: {
            groups: [
              {
                name: 'every-page',
                test: /preload-helper|src\/(elements\/required|lib\/(words|as-of|paths))\.ts/,
              },
            ],
          },
        },
        onLog(level, log, handle) {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log)
        },
      },
    },
  },
})
