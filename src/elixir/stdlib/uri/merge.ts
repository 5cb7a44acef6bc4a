import type { UriParts } from './uri-parts.ts'

/** `URI.merge/2`: the reference as seen from the base (RFC 3986, 5.2). */
export function mergeUri(base: UriParts, reference: UriParts): UriParts {
  if (reference.scheme !== null) return { ...reference, path: withoutDots(reference.path) }
  if (reference.host !== null)
    return { ...reference, scheme: base.scheme, port: reference.port ?? base.port, path: withoutDots(reference.path) }
  if (reference.path === null || reference.path === '') {
    return { ...base, query: reference.query ?? base.query, fragment: reference.fragment }
  }
  return { ...base, path: mergedPath(base, reference.path), query: reference.query, fragment: reference.fragment }
}

function mergedPath(base: UriParts, path: string): string | null {
  if (path.startsWith('/')) return withoutDots(path)
  const folder = base.path === null ? '/' : base.path.slice(0, base.path.lastIndexOf('/') + 1)
  return withoutDots(folder + path)
}

/** The path without `.` and `..`. */
function withoutDots(path: string | null): string | null {
  if (path === null) return null
  const segments = path.split('/')
  const kept = segments.reduce<readonly string[]>(step, [])
  const last = segments.at(-1)
  return (last === '.' || last === '..' ? [...kept, ''] : kept).join('/')
}

/** The segments so far with one more: `..` takes one back, but never the root. */
function step(kept: readonly string[], segment: string): readonly string[] {
  if (segment === '.') return kept
  if (segment !== '..') return [...kept, segment]
  return kept.length === 1 && kept[0] === '' ? kept : kept.slice(0, -1)
}
