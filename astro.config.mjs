import mdx from '@astrojs/mdx'
import { satteri } from '@astrojs/markdown-satteri'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'astro/config'
import { plainImports } from './src/integrations/bundle.ts'
import { compression } from './src/integrations/compression.ts'
import { fonts } from './src/integrations/fonts.ts'
import { offline } from './src/integrations/offline.ts'
import { operatorData } from './src/integrations/operator-data.ts'
import { security } from './src/integrations/security.ts'
import { componentsLayer } from './src/integrations/style-sheets.ts'
import { site } from './src/site.ts'

/** Name of the file for modules that the frame's script imports; null leaves the others to the bundler. */
function framePart(id, context, seen = new Set()) {
  if (id.includes('/layouts/Document.astro?')) return 'frame'
  seen.add(id)
  const importers = (context.getModuleInfo(id)?.importers ?? []).filter((one) => !seen.has(one))
  return importers.some((one) => framePart(one, context, seen)) ? 'frame' : null
}

/** Ids are ASCII and the same in every language, so the processor must not make them from the text. */
const ownIds = {
  name: 'own-ids',
  element: {
    filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
    visit(node, context) {
      if (!node.properties?.id) throw new Error(`heading without {#id}: ${context.textContent(node)}`)
    },
  },
}

export default defineConfig({
  site: site.url,
  base: site.base,
  trailingSlash: 'always',
  // The default 'jsx' drops the space at line ends: "und<a>".
  compressHTML: true,
  build: { inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  markdown: {
    syntaxHighlight: false,
    // Its smart quotes are English only; ours are typed.
    processor: satteri({ features: { smartPunctuation: false, headingAttributes: true }, hastPlugins: [ownIds] }),
  },
  // The order matters: each step reads what earlier ones have written.
  integrations: [operatorData(), fonts(), mdx(), security(), offline(), compression()],
  vite: {
    plugins: [componentsLayer, tailwindcss(), plainImports],
    build: {
      // Scripts and fonts stay files: the policy allows no inline script and no data: URL.
      assetsInlineLimit: 0,
      modulePreload: false,
      rolldownOptions: {
        // What the frame of every page imports compresses better as one file than as many shared ones.
        output: { codeSplitting: { groups: [{ name: framePart }] } },
        onLog(level, log, handle) {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log)
        },
      },
    },
  },
})
