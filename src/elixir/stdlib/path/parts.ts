/** The parts between the slashes, the first of them `/` when the path is absolute. */
export function splitPath(path: string): string[] {
  const parts = path.split('/').filter((part) => part !== '')
  return path.startsWith('/') ? ['/', ...parts] : parts
}

/** The parts as one path. */
export function joinParts(parts: readonly string[]): string {
  return parts.reduce((path, part) => joinPaths(path, part), '')
}

/** Two paths with one slash between them; the result has none at its end. */
export function joinPaths(left: string, right: string): string {
  if (left === '') return withoutLastSlash(right)
  if (right === '' || right === '/') return withoutLastSlash(left)
  return withoutLastSlash(`${left.replace(/\/$/, '')}/${right.replace(/^\//, '')}`)
}

function withoutLastSlash(path: string): string {
  return path.length > 1 ? path.replace(/\/+$/, '') || '/' : path
}

/** What follows the last slash. */
function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** The last part of a path. */
export function baseName(path: string): string {
  return lastPart(path.replace(/\/+$/, ''))
}

/** The path without its last part; `.` when it has no other. */
export function directoryName(path: string): string {
  const slash = path.lastIndexOf('/')
  if (slash < 0) return '.'
  return path.slice(0, slash).replace(/\/+$/, '') || '/'
}

/** From the last dot of the last part; a dot that begins the part is none. */
export function extension(path: string): string {
  const name = lastPart(path)
  const dot = name.lastIndexOf('.')
  return dot > 0 ? name.slice(dot) : ''
}

/** The path without its extension. As in Erlang, a name that begins with its only dot loses all when nothing stands before it. */
export function rootName(path: string): string {
  const name = lastPart(path)
  const dot = name.lastIndexOf('.')
  if (dot === 0) return name === path ? '' : path
  return dot < 0 ? path : path.slice(0, path.length - name.length + dot)
}

/** Without `.` and `..`; undefined when `..` would lead above the beginning of a relative path. */
export function insideParts(parts: readonly string[]): string[] | undefined {
  const kept = resolveParts(parts)
  return kept.includes('..') ? undefined : kept
}

/** Without `.`, and without `..` where there is something to go up from. An absolute path has nothing above its root. */
export function resolveParts(parts: readonly string[]): string[] {
  const kept: string[] = []
  for (const part of parts) {
    const last = kept[kept.length - 1]
    if (part === '.' || (part === '..' && last === '/')) continue
    if (part === '..' && last !== undefined && last !== '..') kept.pop()
    else kept.push(part)
  }
  return kept
}

/** The path as seen from a directory: without it in front; with `force`, through `..` when they share less. */
export function relativeTo(path: string, directory: string, force: boolean): string {
  const [parts, from] = [resolveParts(splitPath(path)), resolveParts(splitPath(directory))]
  const absolute = path.startsWith('/')
  if (absolute !== directory.startsWith('/')) return absolute ? path : joinParts(parts) || '.'
  const shared = from.findIndex((part, index) => parts[index] !== part)
  if (shared < 0) return joinParts(parts.slice(from.length)) || '.'
  if (absolute && !force) return joinParts(parts)
  const up = from.slice(shared).map(() => '..')
  return joinParts([...up, ...parts.slice(shared)])
}
