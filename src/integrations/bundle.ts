import { build, type Plugin } from 'vite'

/** Replaces Vite's preload helper, which weighs more than it saves here: lazy modules import little else. */
export const plainImports: Plugin = {
  name: 'plain-imports',
  enforce: 'pre',
  load: (id) => (id.includes('vite/preload-helper') ? 'export const __vitePreload = (load) => load()' : null),
}

/** Bundles one entry into a classic script; `constants` are inlined. */
export async function bundle(entry: string, constants: Record<string, unknown> = {}): Promise<string> {
  const define = Object.entries(constants).map(([name, value]) => [name, JSON.stringify(value)])
  const result = await build({
    configFile: false,
    plugins: [plainImports],
    envDir: false,
    publicDir: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"', ...Object.fromEntries(define) },
    build: {
      write: false,
      minify: true,
      modulePreload: false,
      rolldownOptions: { input: entry, output: { format: 'iife', codeSplitting: false } },
    },
  })
  if (!('output' in result)) throw new Error(`${entry}: the bundler watches or builds more than one thing`)
  const [script, ...more] = result.output
  if (more.length > 0) throw new Error(`${entry}: expected one file, found ${result.output.length}`)
  return script.code
}
