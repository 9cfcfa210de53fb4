import { build, type Plugin } from 'vite'

/** Parts loaded on demand are few and flat: Vite's helper that preloads theirs would weigh more than they save. */
export const plainImports: Plugin = {
  name: 'plain-imports',
  enforce: 'pre',
  load: (id) => (id.includes('vite/preload-helper') ? 'export const __vitePreload = (load) => load()' : null),
}

/** One script with all it imports, as classic script text; constants stand for what the build knows. */
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
