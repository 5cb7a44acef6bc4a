import { atom, moduleAtom } from '#terms/atom.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import type { ElixirMap } from '#terms/map.ts'
import { mapGet } from '#terms/map-operations.ts'
import { struct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'

/** The parts of a URI; null for those it has not. */
export interface UriParts {
  readonly scheme: string | null
  readonly userinfo: string | null
  readonly host: string | null
  readonly port: number | null
  readonly path: string | null
  readonly query: string | null
  readonly fragment: string | null
  /** Whether there is `//`, even with nothing behind it. */
  readonly authority: string | null
}

const NAMES = ['scheme', 'userinfo', 'host', 'port', 'path', 'query', 'fragment', 'authority'] as const

const PORTS: Readonly<Record<string, number>> = { ftp: 21, http: 80, https: 443, ldap: 389, sftp: 22, tftp: 69, ws: 80, wss: 443 }

/** `URI.default_port/1` */
export function defaultPort(scheme: string): number | null {
  return PORTS[scheme] ?? null
}

/** The port of a scheme, as far as it is known. */
export type PortOf = (scheme: string) => number | null

/** `%URI{}` */
export function uriTerm(parts: UriParts): ElixirMap {
  const fields = Object.fromEntries(NAMES.map((name): [string, Term] => [name, parts[name]]))
  return struct(moduleAtom('URI'), fields)
}

/** The parts of a `%URI{}`. */
export function uriParts(uri: ElixirMap): UriParts {
  return Object.fromEntries(NAMES.map((name) => [name, mapGet(uri, atom(name)) ?? null])) as unknown as UriParts
}

const PATTERN = /^(?:([^:/?#]+):)?(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s

/** The parts of a text (RFC 3986); characters are not checked. */
export function parseUri(text: string, portOf: PortOf = defaultPort): UriParts {
  const [, scheme, authority = null, path = '', query = null, fragment = null] = PATTERN.exec(text) ?? []
  const lower = scheme?.toLowerCase() ?? null
  const { userinfo, host, port } = authority === null ? NO_AUTHORITY : parseAuthority(authority)
  const known = lower === null ? null : portOf(lower)
  return { scheme: lower, authority, userinfo, host, port: port ?? known, path: path === '' ? null : path, query, fragment }
}

const NO_AUTHORITY = { userinfo: null, host: null, port: null }

function parseAuthority(authority: string): Pick<UriParts, 'userinfo' | 'host' | 'port'> {
  const at = authority.lastIndexOf('@')
  const place = authority.slice(at + 1)
  const [, host = place, port = ''] = /^(\[[^\]]*\]|[^:]*)(?::(\d*))?$/.exec(place) ?? []
  return { userinfo: at < 0 ? null : authority.slice(0, at), host: host.replace(/^\[|\]$/g, ''), port: port === '' ? null : Number(port) }
}

/** The text of a URI. */
export function formatUri(parts: UriParts, portOf: PortOf = defaultPort): string {
  const { scheme, userinfo, host, port, path, query, fragment } = parts
  if (host !== null && path !== null && path !== '' && !path.startsWith('/')) {
    return raiseArgument(`:path in URI must be empty or an absolute path if URL has a :host, got: ${inspect(uriTerm(parts))}`)
  }
  const authority = host === null ? '' : `//${userinfo === null ? '' : `${userinfo}@`}${bracketed(host)}${portText(port, scheme, portOf)}`
  return [
    scheme === null ? '' : `${scheme}:`,
    authority,
    path ?? '',
    query === null ? '' : `?${query}`,
    fragment === null ? '' : `#${fragment}`,
  ].join('')
}

function bracketed(host: string): string {
  return host.includes(':') ? `[${host}]` : host
}

function portText(port: number | null, scheme: string | null, portOf: PortOf): string {
  return port === null || (scheme !== null && portOf(scheme) === port) ? '' : `:${port}`
}
