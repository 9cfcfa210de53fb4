import { mkdir, writeFile } from 'node:fs/promises'
import { headerPolicy, type Inline } from './content-security.ts'
import { caddySnippet, headersFile, nginxHttp, nginxServer } from './header-files.ts'
import { headerSet } from './header-list.ts'
import { isPublic, site } from '../site.ts'

/**
 * Writes the headers for every kind of host, which allow what is inline in any page: dist/_headers, and configuration
 * for servers outside dist, which is public.
 */
export async function writeHeaders(inline: readonly Inline[], dist: string): Promise<void> {
  const secure = isPublic && site.url.startsWith('https:')
  const all = (kind: keyof Inline) => [...new Set(inline.flatMap((one) => one[kind]))]
  const policy = headerPolicy({ scripts: all('scripts'), styles: all('styles') }, secure)
  const headers = headerSet({ policy, secure, preload: site.hstsPreload })
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
