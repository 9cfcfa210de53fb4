import type { AstroIntegration } from 'astro'
import { mkdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { headerPolicy, type Inline } from './content-security.ts'
import { caddySnippet, headersFile, nginxHttp, nginxServer } from './header-files.ts'
import { headerSet, type HeaderSet } from './header-list.ts'
import { isPublic, site } from '../site.ts'

const allowed = { scripts: new Set<string>(), styles: new Set<string>() }

/** Adds inline scripts and styles to the policy in the headers. */
export function allow({ scripts, styles }: Inline): void {
  for (const script of scripts) allowed.scripts.add(script)
  for (const style of styles) allowed.styles.add(style)
}

/** Writes the headers for every kind of host; runs after the steps that inline something. */
export function headers(): AstroIntegration {
  return {
    name: 'headers',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const secure = isPublic && site.url.startsWith('https:')
        const policy = headerPolicy({ scripts: [...allowed.scripts], styles: [...allowed.styles] }, secure)
        await writeHeaders(headerSet({ policy, secure, preload: site.hstsPreload }), fileURLToPath(dir))
      },
    },
  }
}

/** Writes dist/_headers, and configuration for servers outside dist, which is public. */
async function writeHeaders(headers: HeaderSet, dist: string): Promise<void> {
  const deploy = new URL('../../deploy/generated/', import.meta.url)
  await mkdir(deploy, { recursive: true })
  await writeFile(`${dist}_headers`, headersFile(headers, site.base))
  for (const [name, text] of Object.entries({
    'nginx-http.conf': nginxHttp(headers, site.base),
    'nginx-server.conf': nginxServer(headers, site.base),
    'guide.caddy': caddySnippet(headers, site.base),
    'headers.json': `${JSON.stringify({ base: site.base, ...headers }, null, 2)}\n`,
  }))
    await writeFile(new URL(name, deploy), text)
}
