import { defineException } from '#elixir/exceptions/define.ts'
import { effect, type NativeModule, pure } from '#elixir/native.ts'
import { itemsOf } from '#elixir/stdlib/enumerable/each.ts'
import { toText } from '#elixir/stdlib/protocols/string-chars.ts'
import { functionClause } from '#elixir/stdlib/raise.ts'
import { Atom, atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { EMPTY_LIST, isList, listFrom, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { isTuple, tuple } from '#terms/tuple.ts'
import { type ParserConfig, parserConfig, switchType } from './config.ts'
import { raiseInvalid } from './errors.ts'
import { nextOption } from './next-option.ts'
import { type ParsedOptions, parseOptions } from './parse.ts'
import { splitCommand } from './split.ts'

const MODULE = 'OptionParser'

function argvOf(name: string, argv: Term, options: Term): string[] {
  const items = isList(argv) ? listItems(argv) : undefined
  return items === undefined || !isList(options) ? functionClause(MODULE, name, [argv, options]) : items.map(String)
}

function* configOf(options: Term): Effect<ParserConfig> {
  const config = parserConfig(options)
  if (config.undeclared) {
    const text = 'warning: not passing the :switches or :strict option to OptionParser is deprecated\n'
    yield { kind: 'write', device: 'stderr', text }
  }
  return config
}

function pairs(entries: readonly (readonly [string, Term])[], toTerm: (name: string) => Term): Term {
  return listFrom(entries.map(([name, value]) => tuple(toTerm(name), value)))
}

function* parsed(name: string, argv: Term, options: Term): Effect<{ readonly found: ParsedOptions; readonly config: ParserConfig }> {
  const items = argvOf(name, argv, options)
  const config = yield* configOf(options)
  return { found: parseOptions(items, config, name.startsWith('parse_head')), config }
}

function* parse(name: string, argv: Term, options: Term): Effect<Term> {
  const { found } = yield* parsed(name, argv, options)
  return tuple(pairs(found.options, atom), listFrom(found.args), pairs(found.invalid, String))
}

function* parseBang(name: string, argv: Term, options: Term): Effect<Term> {
  const { found, config } = yield* parsed(name, argv, options)
  if (found.invalid.length > 0) return raiseInvalid(found.invalid, config)
  return tuple(pairs(found.options, atom), listFrom(found.args))
}

/** `OptionParser.next/2`: the first option and what is left. */
function* next(argv: Term, options: Term): Effect<Term> {
  const items = argvOf('next', argv, options)
  const found = nextOption(items, yield* configOf(options))
  if (found.kind === 'argument') return tuple(atom('error'), argv)
  const rest = listFrom(found.rest)
  return tuple(atom(found.kind), found.kind === 'ok' ? atom(found.name) : found.text, found.value, rest)
}

/** `--name value` for each pair. */
function* toArgv(enumerable: Term, options: Term): Effect<Term> {
  const config = parserConfig(options)
  const argv: Term[] = []
  for (const pair of yield* itemsOf(enumerable)) {
    if (!isTuple(pair, 2)) return functionClause(MODULE, 'to_argv', [enumerable, options])
    argv.push(...(yield* switchText(pair.items[0] as Term, pair.items[1] as Term, config)))
  }
  return listFrom(argv)
}

function* switchText(key: Term, value: Term, { switches }: ParserConfig): Effect<Term[]> {
  const name = key instanceof Atom ? key.name : String(key)
  const text = name.replaceAll('_', '-')
  if (value === null) return []
  if (typeof value === 'boolean') return [value ? `--${text}` : `--no-${text}`]
  if (switchType(switches.get(name)) === 'count') return Array.from({ length: Number(value) }, () => `--${text}`)
  return [`--${text}`, yield* toText(value)]
}

type Parser = (name: string, argv: Term, options: Term) => Effect<Term>

function parsing(name: string, parser: Parser): NativeModule['functions'] {
  return {
    [`${name}/1`]: effect((argv: Term) => parser(name, argv, EMPTY_LIST)),
    [`${name}/2`]: effect((argv: Term, options: Term) => parser(name, argv, options)),
  }
}

/** `OptionParser` and its error. */
export const optionParserModules: readonly NativeModule[] = [
  {
    name: MODULE,
    functions: {
      ...parsing('parse', parse),
      ...parsing('parse_head', parse),
      ...parsing('parse!', parseBang),
      ...parsing('parse_head!', parseBang),
      'next/1': effect((argv: Term) => next(argv, EMPTY_LIST)),
      'next/2': effect(next),
      'to_argv/1': effect((pairs: Term) => toArgv(pairs, EMPTY_LIST)),
      'to_argv/2': effect(toArgv),
      'split/1': pure((text: Term) => (typeof text === 'string' ? listFrom(splitCommand(text)) : functionClause(MODULE, 'split', [text]))),
    },
  },
  defineException('OptionParser.ParseError', { fields: { message: null } }),
]
