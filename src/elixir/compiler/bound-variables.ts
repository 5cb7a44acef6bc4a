import type { Core, Pattern, Segment, Variable } from '#elixir/core/core.ts'

/** The variables that a pattern binds. */
export function patternVariables(pattern: Pattern, found: Variable[] = []): Variable[] {
  switch (pattern.kind) {
    case 'bind':
      found.push(pattern.variable)
      break
    case 'tuple':
      for (const item of pattern.items) patternVariables(item, found)
      break
    case 'list':
      for (const item of pattern.items) patternVariables(item, found)
      if (pattern.tail !== undefined) patternVariables(pattern.tail, found)
      break
    case 'map':
      for (const [, value] of pattern.entries) patternVariables(value, found)
      break
    case 'bitstring':
      segmentVariables(pattern.segments, found)
      break
    case 'prefix':
      patternVariables(pattern.rest, found)
      break
    case 'both':
      patternVariables(pattern.left, found)
      patternVariables(pattern.right, found)
      break
    default:
      break
  }
  return found
}

/** The variables that the segments of a bitstring pattern bind. */
export function segmentVariables(segments: readonly Segment<Pattern>[], found: Variable[] = []): Variable[] {
  for (const segment of segments) patternVariables(segment.value, found)
  return found
}

/** The variables that an expression binds for the code after it: those of its matches, but not of its branches. */
export function boundVariables(core: Core, found: Variable[] = []): Variable[] {
  for (const part of unconditionalParts(core)) boundVariables(part, found)
  if (core.kind === 'match') patternVariables(core.pattern, found)
  return found
}

/** The expressions inside of this one that are evaluated in the same scope. */
function unconditionalParts(core: Core): readonly Core[] {
  switch (core.kind) {
    case 'sequence':
      return core.expressions
    case 'match':
      return [core.value]
    case 'tuple':
      return core.items
    case 'list':
      return core.tail === undefined ? core.items : [...core.items, core.tail]
    case 'map':
      return core.entries.flat()
    case 'mapUpdate':
      return [core.map, ...core.entries.flat()]
    case 'bitstring':
      return core.segments.flatMap((segment) => (segment.size === undefined ? [segment.value] : [segment.value, segment.size]))
    case 'call':
      return [...targetParts(core.target), ...core.args]
    case 'field':
    case 'case':
      return [core.subject]
    case 'remoteCapture':
      return [core.module]
    case 'if':
      return [core.test]
    case 'boolean':
      return [core.left]
    default:
      return []
  }
}

function targetParts(target: Extract<Core, { kind: 'call' }>['target']): readonly Core[] {
  if (target.kind === 'remote') return [target.module]
  return target.kind === 'value' ? [target.fun] : []
}
