import { createServer } from 'node:http'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import sirv from 'sirv'

const dist = fileURLToPath(new URL('../dist', import.meta.url))
const port = Number(process.env['PORT'] ?? 4321)
const base = `/${(process.env['BASE_PATH'] ?? '').replace(/^\/+|\/+$/g, '')}/`.replace('//', '/')
// The default of the hosts that read the headers file.
const revalidate = 'no-cache'
const notFound = readFileSync(`${dist}/404.html`)
const rules = parseHeaders(readFileSync(`${dist}/_headers`, 'utf8'))

/** As in deploy/: a path that is doubled, escaped, dotted or longer than any of the guide's. */
const second = /^[^?]*(?:\/\/|\/\.\.?(?:[/?]|$)|[^!-~]|%)|^[^?]{256}/

const files = sirv(dist, { etag: true, brotli: true, gzip: true })
const server = createServer((request, response) => {
  const address = `http://localhost${request.url ?? '/'}`
  if (!URL.canParse(address)) return void response.writeHead(400).end()
  const { pathname, search } = new URL(address)
  for (const [name, value] of headersFor(pathname)) response.setHeader(name, value)
  // Both are second addresses of a page; an empty segment could also be another host's in a redirect.
  if (second.test(request.url ?? '') || pathname.includes('//')) return missing()
  if (pathname.endsWith('/index.html')) return redirect(pathname.slice(0, -'index.html'.length))
  // Pages live at addresses that end in a slash; relative links would break without it.
  if (base.length > 1 && pathname === base.slice(0, -1)) return redirect(base)
  if (!/[./][^/]*\.[^/]+$|\/$/.test(pathname)) return redirect(`${pathname}/`)
  if (!pathname.startsWith(base) || pathname === `${base}_headers`) return missing()
  // The whole name, as sirv would also find mitnehmen.html under mitnehmen/.
  request.url = `/${pathname.slice(base.length)}`.replace(/\/$/, '/index.html')
  files(request, response, missing)

  function redirect(location: string) {
    response.writeHead(308, { Location: location + search }).end()
  }
  function missing() {
    response.setHeader('Cache-Control', revalidate)
    response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(notFound)
  }
})

server.on('error', (error: NodeJS.ErrnoException) => {
  const busy = error.code === 'EADDRINUSE'
  console.error(busy ? `Port ${port} is in use. Choose another one: PORT=8080 npm start` : error.message)
  process.exit(1)
})
server.listen(port, process.env['HOST'] ?? 'localhost', () =>
  console.log(`Der Leitfaden steht unter http://localhost:${port}${base}`),
)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(0))

type Rule = { prefix: string; set: [string, string][] }

/** Reads the format of Netlify and Cloudflare Pages: a path, then indented headers. */
function parseHeaders(text: string): Rule[] {
  const rules: Rule[] = []
  for (const line of text.split('\n').filter(Boolean)) {
    const header = line.trim()
    if (!line.startsWith(' ')) rules.push({ prefix: header.replace(/\*$/, ''), set: [] })
    else
      rules.at(-1)!.set.push([header.slice(0, header.indexOf(':')), header.slice(header.indexOf(':') + 1).trim()])
  }
  return rules
}

function headersFor(pathname: string): Map<string, string> {
  const headers = new Map([['cache-control', revalidate]])
  for (const { set } of rules.filter((rule) => pathname.startsWith(rule.prefix)))
    for (const [name, value] of set) headers.set(name.toLowerCase(), value)
  return headers
}
