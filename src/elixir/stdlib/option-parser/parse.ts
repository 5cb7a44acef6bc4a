import type { Term } from '#terms/term.ts'
import { type ParserConfig, switchType } from './config.ts'
import { type NextOption, nextOption } from './next-option.ts'

/** What a command line says. */
export interface ParsedOptions {
  readonly options: readonly (readonly [name: string, value: Term])[]
  readonly args: readonly string[]
  readonly invalid: readonly (readonly [text: string, value: string | null])[]
}

/** Reads the arguments; with `headOnly` the first that is no option ends the options. */
export function parseOptions(argv: readonly string[], config: ParserConfig, headOnly: boolean): ParsedOptions {
  let parsed: ParsedOptions = { options: [], args: [], invalid: [] }
  for (let left = argv; left.length > 0; ) {
    const next = nextOption(left, config)
    if (next.kind !== 'argument') {
      parsed = withOption(parsed, next, config)
      left = next.rest
    } else if (left[0] === '--') return { ...parsed, args: [...parsed.args, ...left.slice(config.keepSeparator ? 0 : 1)] }
    else if (headOnly) return { ...parsed, args: [...parsed.args, ...left] }
    else {
      parsed = { ...parsed, args: [...parsed.args, ...left.slice(0, 1)] }
      left = left.slice(1)
    }
  }
  return parsed
}

function withOption(parsed: ParsedOptions, found: Exclude<NextOption, { kind: 'argument' }>, config: ParserConfig): ParsedOptions {
  if (found.kind === 'ok') return { ...parsed, options: stored(parsed.options, found.name, found.value, config) }
  if (found.kind === 'undefined' && !config.strict) return parsed
  return { ...parsed, invalid: [...parsed.invalid, [found.text, found.kind === 'invalid' ? found.value : null]] }
}

/** A switch that is given again replaces what it had, unless it is kept or counted. */
function stored(
  options: readonly (readonly [string, Term])[],
  name: string,
  value: Term,
  config: ParserConfig,
): (readonly [string, Term])[] {
  const kinds = config.switches.get(name)
  if (kinds?.includes('keep')) return [...options, [name, value]]
  const before = options.find(([other]) => other === name)
  const others = options.filter(([other]) => other !== name)
  const total = switchType(kinds) === 'count' && before !== undefined ? Number(before[1]) + Number(value) : value
  return [...others, [name, total]]
}
