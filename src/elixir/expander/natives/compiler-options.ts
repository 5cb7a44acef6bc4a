import { effect, type NativeModule, pure } from '#elixir/native.ts'
import { accessShared, getShared } from '#elixir/stdlib/process/shared.ts'
import { functionClause } from '#elixir/stdlib/raise.ts'
import { Atom, atom, toAtom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { keywordPairs } from '#terms/keyword.ts'
import { EMPTY_LIST, isList, listFrom } from '#terms/list.ts'
import { mapFrom, mapPut } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { raise } from '#terms/thrown.ts'

/** The options of the compiler with their defaults; they are kept, and change nothing here. */
const OPTIONS: Readonly<Record<string, Term>> = {
  docs: true,
  debug_info: true,
  ignore_already_consolidated: false,
  ignore_module_conflict: false,
  relative_paths: true,
  no_warn_undefined: EMPTY_LIST,
  tracers: EMPTY_LIST,
  parser_options: EMPTY_LIST,
  on_undefined_variable: atom('raise'),
  infer_signatures: listFrom([atom('elixir')]),
}

const AREA = 'compiler_options'

function isKnown(name: Term): name is Atom {
  return name instanceof Atom && name.name in OPTIONS
}

function* get(name: Term): Effect<Term> {
  if (!isKnown(name)) return functionClause('Code', 'get_compiler_option', [name])
  return (yield* getShared(AREA, name)) ?? (OPTIONS[name.name] as Term)
}

function* put(name: Term, value: Term): Effect<Term> {
  if (!isKnown(name)) return raise('RuntimeError', { message: `unknown compiler option: ${inspect(name)}` })
  const initial = OPTIONS[name.name] as Term
  check(name, value, typeof initial === 'boolean' ? typeof value === 'boolean' : initial !== EMPTY_LIST || isList(value))
  yield* accessShared(AREA, (entries) => ({ value: undefined, entries: mapPut(entries, name, value) }))
  return atom('ok')
}

function check(name: Atom, value: Term, isRight: boolean): void {
  if (isRight) return
  const kind = typeof OPTIONS[name.name] === 'boolean' ? 'boolean' : 'list'
  raise('RuntimeError', { message: `compiler option ${inspect(name)} should be a ${kind}, got: ${inspect(value)}` })
}

/** Sets several options and answers what they were before. */
function* putAll(options: Term): Effect<Term> {
  const before: (readonly [Term, Term])[] = []
  for (const [name, value] of keywordPairs(options) ?? []) {
    const option = toAtom(name)
    before.push([option, isKnown(option) ? yield* get(option) : null])
    yield* put(option, value)
  }
  return mapFrom(before)
}

/** The functions of `Code` for the compiler's options. */
export const compilerOptionFunctions: NativeModule['functions'] = {
  'available_compiler_options/0': pure(() => listFrom(Object.keys(OPTIONS).map((name) => atom(name)))),
  'get_compiler_option/1': effect(get),
  'put_compiler_option/2': effect(put),
  'compiler_options/0': effect(function* (): Effect<Term> {
    const pairs: (readonly [Term, Term])[] = []
    for (const name of Object.keys(OPTIONS)) pairs.push([atom(name), yield* get(atom(name))])
    return mapFrom(pairs)
  }),
  'compiler_options/1': effect(putAll),
}
