import type { Header, HeaderSet } from './header-list.ts'

/**
 * The file that Netlify and Cloudflare Pages read. It leaves out what `named` says: both hosts let
 * browsers ask again by default, Cloudflare joins two values for one path with a comma, and its
 * notation for taking one back is an error to Netlify.
 */
export function headersFile({ all, hashed }: HeaderSet, base: string): string {
  const block = (path: string, headers: Header[]) =>
    [path, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join('\n')
  return `${block(`${base}*`, all)}\n${block(`${base}_astro/*`, hashed)}\n`
}

/** Part of nginx's http block: which value a header takes for which address. */
export function nginxHttp({ hashed, named }: HeaderSet, base: string): string {
  const maps = hashed.map(([name, value]) => {
    const other = named.find(([one]) => one === name)?.[1] ?? ''
    return `map $uri ${variable(name)} {
	default ${quoted(other)};
	"~^${base.replace(/[.*+?^$()[\]{}|\\]/g, '\\$&')}_astro/" ${quoted(value)};
}`
  })
  return `${generated}\n${maps.join('\n')}\n`
}

/** Part of nginx's server block. A location with an add_header of its own would lose all of these. */
export function nginxServer({ all, hashed }: HeaderSet, base: string): string {
  const constant = all.map(([name, value]) => `add_header ${name} ${quoted(value)} always;`)
  const varying = hashed.map(([name]) => `add_header ${name} ${variable(name)} always;`)
  return `${[
    generated,
    ...constant,
    ...varying,
    `error_page 404 ${base}404.html;`,
    '# A folder without a page is as missing as any other address.',
    `error_page 403 =404 ${base}404.html;`,
    `location = ${base}_headers {\n	return 404;\n}`,
    '# Apart from other locations, so that what they refuse is not refused again on its way to this page.',
    `location = ${base}404.html {\n\tinternal;\n}`,
    '# nginx has added all headers by the time it looks at the range; an add_header here keeps it from doing so twice.',
    'error_page 416 @range;',
    'location @range {\n	add_header Accept-Ranges bytes always;\n	return 416;\n}',
  ].join('\n')}\n`
}

/** A Caddyfile snippet named `guide`. Errors are answered apart there, so they repeat the headers. */
export function caddySnippet({ all, hashed, named }: HeaderSet, base: string): string {
  const lines = (headers: Header[], indent: string) =>
    headers.map(([name, value]) => `${indent}${name} ${quoted(value)}`).join('\n')
  return `${generated}
(guide-headers) {
	header {
${lines(all, '\t\t')}
		-Server
	}
}
(guide) {
	import guide-headers
	@hashed path ${base}_astro/*
	header @hashed {
${lines(hashed, '\t\t')}
	}
	@named not path ${base}_astro/*
	header @named {
${lines(named, '\t\t')}
	}
	@unserved path ${base}_headers ${base}404.html
	error @unserved 404
	handle_errors {
		import guide-headers
		header {
${lines(named, '\t\t\t')}
			Content-Type "text/html; charset=utf-8"
		}
		@missing expression {err.status_code} == 404
		rewrite @missing ${base}404.html
		file_server @missing {
			precompressed br gzip
		}
		@failed expression {err.status_code} != 404
		respond @failed "{err.status_code} {err.status_text}" {err.status_code}
	}
}
`
}

const generated = '# Written by `npm run build`; changes belong in src/integrations/header-list.ts.'
const variable = (name: string): string => `$guide_${name.toLowerCase().replaceAll('-', '_')}`

/** In double quotes; a value that nginx or Caddy would read as more than text stops the build. */
function quoted(value: string): string {
  if (/["\\${}\n]/.test(value)) throw new Error(`not to be quoted in a server's configuration: ${value}`)
  return `"${value}"`
}
