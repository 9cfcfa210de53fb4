import mdx from '@astrojs/mdx'
import { satteri } from '@astrojs/markdown-satteri'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'astro/config'
import { plainImports } from './src/integrations/bundle.ts'
import { compression } from './src/integrations/compression.ts'
import { fonts } from './src/integrations/fonts.ts'
import { headers } from './src/integrations/headers.ts'
import { offline } from './src/integrations/offline.ts'
import { operatorData } from './src/integrations/operator-data.ts'
import { security } from './src/integrations/security.ts'
import { takeAway } from './src/integrations/take-away.ts'
import { site } from './src/site.ts'

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
  // Order matters at the end: each has to see what those before it have written.
  integrations: [
    operatorData(),
    fonts(),
    mdx(),
    security(),
    takeAway(),
    headers(),
    offline(),
    compression(),
  ],
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
                test: /preload-helper|Document\.astro\?|src\/(elements\/(required|moment|copy-text|as-of-strip|copy-button|language-offer|offline-copy|pass-on)|lib\/(words|as-of|paths))\.ts/,
              },
              { name: 'days', test: /src\/lib\/(clock|phase)\.ts|date-fns\/(add(Months|Years)|differenceIn)/ },
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
