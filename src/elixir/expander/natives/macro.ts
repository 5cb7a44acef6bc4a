import type { Env } from '#elixir/expander/env.ts'
import { envOfTerm } from '#elixir/expander/env-term.ts'
import { escapeTerm } from '#elixir/expander/escape.ts'
import type { Evaluator } from '#elixir/expander/evaluate.ts'
import { expandAllMacros, expandShown, expandStep } from '#elixir/expander/expand-macros.ts'
import { createMacroEnvironment } from '#elixir/expander/macro-environment.ts'
import { callArguments, nodeParts } from '#elixir/expander/quoted.ts'
import { missingStruct, structInfo } from '#elixir/expander/struct-check.ts'
import type { StructInfo } from '#elixir/expander/unit.ts'
import { quotedToText } from '#elixir/macro-text/quoted-to-text.ts'
import { effect, type NativeFunction, type NativeModule, pure } from '#elixir/native.ts'
import { dbg } from '#elixir/stdlib/kernel-macros/dbg.ts'
import { pipeInto, unpipe } from '#elixir/stdlib/kernel-macros/pipe.ts'
import { Atom, atom, atomName, isAtom } from '#terms/atom.ts'
import { apply, call, type Effect } from '#terms/effect.ts'
import type { Fun } from '#terms/fun.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { keywordGet } from '#terms/keyword.ts'
import { EMPTY_LIST, isList, list, listFrom, listItems } from '#terms/list.ts'
import { mapFrom } from '#terms/map-operations.ts'
import { struct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { isTuple, Tuple, tuple } from '#terms/tuple.ts'
import { camelize, underscore } from './names.ts'
import { unescapeFunctions } from './unescape.ts'
import { changing, folding, pathTo, traverse, unchanged } from './walk.ts'

/** `Macro`. */
export function createMacro(evaluator: () => Evaluator): NativeModule {
  return { name: 'Macro', functions: { ...walks, ...texts, ...shapes, ...expansions(), ...structFunctions, ...variables(evaluator) } }
}

const walks: Record<string, NativeFunction> = {
  'prewalk/2': effect(function* (quoted: Term, fun: Fun): Effect<Term> {
    return (yield* traverse(quoted, null, changing(fun), unchanged))[0]
  }),
  'prewalk/3': effect(function* (quoted: Term, acc: Term, fun: Fun): Effect<Term> {
    return tuple(...(yield* traverse(quoted, acc, folding(fun), unchanged)))
  }),
  'postwalk/2': effect(function* (quoted: Term, fun: Fun): Effect<Term> {
    return (yield* traverse(quoted, null, unchanged, changing(fun)))[0]
  }),
  'postwalk/3': effect(function* (quoted: Term, acc: Term, fun: Fun): Effect<Term> {
    return tuple(...(yield* traverse(quoted, acc, unchanged, folding(fun))))
  }),
  'traverse/4': effect(function* (quoted: Term, acc: Term, before: Fun, after: Fun): Effect<Term> {
    return tuple(...(yield* traverse(quoted, acc, folding(before), folding(after))))
  }),
  'prewalker/1': effect(function* (quoted: Term): Effect<Term> {
    const nodes: Term[] = []
    yield* traverse(
      quoted,
      null,
      function* (node, acc) {
        nodes.push(node)
        return yield* unchanged(node, acc)
      },
      unchanged,
    )
    return listFrom(nodes)
  }),
  'postwalker/1': effect(function* (quoted: Term): Effect<Term> {
    const nodes: Term[] = []
    yield* traverse(quoted, null, unchanged, function* (node, acc) {
      nodes.push(node)
      return yield* unchanged(node, acc)
    })
    return listFrom(nodes)
  }),
  'path/2': effect(function* (quoted: Term, fun: Fun): Effect<Term> {
    const path = yield* pathTo(quoted, fun)
    return path === undefined ? null : listFrom(path)
  }),
  'update_meta/2': effect(function* (quoted: Term, fun: Fun): Effect<Term> {
    if (!(quoted instanceof Tuple) || quoted.items.length !== 3) return quoted
    const [head, meta, third] = quoted.items as [Term, Term, Term]
    return isList(meta) ? tuple(head, yield call(fun, [meta]), third) : quoted
  }),
}

const texts: Record<string, NativeFunction> = {
  'to_string/1': pure(quotedToText),
  'to_string/2': pure((quoted: Term) => quotedToText(quoted)),
  'camelize/1': pure((text: Term) => camelize(nameText(text))),
  'underscore/1': pure((text: Term) => underscore(nameText(text))),
  'inspect_atom/2': pure((kind: Term, value: Term) => inspectAtom(atomName(kind as Atom), value)),
  'classify_atom/1': pure((value: Term) => classifyAtom(value)),
  ...unescapeFunctions,
  'escape/1': pure((term: Term) => escapeTerm(term)),
  'escape/2': pure((term: Term, options: Term) => escapeTerm(term, keywordGet(options, 'unquote') === true)),
}

function nameText(term: Term): string {
  return isAtom(term) ? atomName(term).replace(/^Elixir\./, '') : String(term)
}

function inspectAtom(kind: string, value: Term): string {
  const shown = inspect(value)
  const bare = shown.startsWith(':') ? shown.slice(1) : shown
  if (kind === 'key')
    return inspect(listFrom([tuple(value, 0)]))
      .replace(/^\[|: 0\]$/g, '')
      .concat(':')
  return kind === 'remote_call' ? bare : shown
}

function classifyAtom(value: Term): Term {
  if (!isAtom(value)) return raiseArgument(`expected an atom, got: ${inspect(value)}`)
  const name = atomName(value)
  if (/^Elixir(\.[A-Z]\w*)+$/u.test(name)) return atom('alias')
  if (/^[a-z_][\w]*[?!]?$/u.test(name)) return atom('identifier')
  return atom(inspect(value).startsWith(':"') ? 'quoted' : 'unquoted')
}

const shapes: Record<string, NativeFunction> = {
  'decompose_call/1': pure(decomposeCall),
  'pipe/3': pure((value: Term, quoted: Term, position: number) => pipeInto(value, quoted, position)),
  'unpipe/1': pure((quoted: Term) => listFrom(unpipe(quoted).map((step) => tuple(step, 0)))),
  'quoted_literal?/1': pure(isQuotedLiteral),
  'operator?/2': pure((name: Term, arity: Term) => isAtom(name) && (arity === 2 ? BINARY : arity === 1 ? UNARY : NONE).has(atomName(name))),
  'special_form?/2': pure((name: Term, arity: Term) => isAtom(name) && (SPECIAL_FORMS[atomName(name)]?.includes(Number(arity)) ?? false)),
  'validate/1': pure((quoted: Term) => {
    const wrong = invalidPart(quoted)
    return wrong === undefined ? atom('ok') : tuple(atom('error'), wrong)
  }),
}

const NONE: ReadonlySet<string> = new Set()
const UNARY = new Set(['!', '@', '^', 'not', '+', '-', '~~~', '&', '...'])
const BINARY = new Set(
  '.. ... ++ -- <> +++ --- in |> <<< >>> <<~ ~>> <~ ~> <~> < > <= >= == != =~ === !== && &&& and || ||| or = & => | :: when <- \\\\ + - * / ** ^^^ . not\u00a0in'.split(
    ' ',
  ),
)

/** The special forms with their arities (any: `-1` is left out). */
const SPECIAL_FORMS: Readonly<Record<string, readonly number[]>> = {
  '=': [2],
  '^': [1],
  '&': [1],
  '.': [2],
  '::': [2],
  '%': [2],
  __block__: [0, 1, 2, 3],
  __aliases__: [1, 2, 3],
  fn: [1, 2, 3],
  case: [2],
  cond: [1],
  with: [1, 2, 3],
  for: [1, 2, 3],
  receive: [1],
  try: [1],
  quote: [1, 2],
  unquote: [1],
  unquote_splicing: [1],
  alias: [1, 2],
  import: [1, 2],
  require: [1, 2],
  super: [0, 1, 2],
  '{}': [0, 1, 2, 3],
  '%{}': [0, 1, 2, 3],
  '<<>>': [0, 1, 2, 3],
  __MODULE__: [0],
  __ENV__: [0],
  __CALLER__: [0],
  __DIR__: [0],
  __STACKTRACE__: [0],
}

function decomposeCall(quoted: Term): Term {
  const parts = nodeParts(quoted)
  if (parts === undefined) return atom('error')
  const args = parts.args ?? (isAtom(parts.context) ? [] : undefined)
  if (args === undefined) return atom('error')
  if (parts.head instanceof Atom)
    return ['{}', '__block__', '__aliases__', '%{}', '<<>>', '%'].includes(parts.head.name)
      ? atom('error')
      : tuple(parts.head, listFrom(args))
  const dot = callArguments(parts.head, '.', 2)
  return dot !== undefined && isAtom(dot[1] as Term) ? tuple(dot[0] as Term, dot[1] as Term, listFrom(args)) : atom('error')
}

function isQuotedLiteral(quoted: Term): boolean {
  const parts = nodeParts(quoted)
  if (parts !== undefined) return parts.head instanceof Atom && parts.args !== undefined && isLiteralCall(parts.head.name, parts.args)
  if (isTuple(quoted, 2)) return quoted.items.every(isQuotedLiteral)
  if (isList(quoted)) return listItems(quoted)?.every(isQuotedLiteral) ?? false
  return isAtom(quoted) || typeof quoted !== 'object'
}

function isLiteralCall(name: string, args: readonly Term[]): boolean {
  if (name === '{}' || name === '%{}' || name === '<<>>' || name === '%') return args.every(isQuotedLiteral)
  if (name === '__aliases__') return args.every(isAtom)
  return (name === '-' || name === '+') && args.length === 1 && typeof args[0] === 'number'
}

function invalidPart(quoted: Term): Term | undefined {
  if (isTuple(quoted, 2)) return firstInvalid(quoted.items)
  const parts = nodeParts(quoted)
  if (parts !== undefined) return parts.args === undefined ? (isAtom(parts.context) ? undefined : quoted) : firstInvalid(parts.args)
  if (isList(quoted)) return firstInvalid(listItems(quoted) ?? [])
  return quoted instanceof Tuple ||
    (typeof quoted === 'object' && !isAtom(quoted) && !('value' in quoted) && !('id' in quoted) && !('bytes' in quoted))
    ? quoted
    : undefined
}

function firstInvalid(items: readonly Term[]): Term | undefined {
  for (const item of items) {
    const wrong = invalidPart(item)
    if (wrong !== undefined) return wrong
  }
  return undefined
}

/** Structs as the code around them sees them. */
const structFunctions: Record<string, NativeFunction> = {
  'struct!/2': effect(function* (module: Atom, env: Term): Effect<Term> {
    const { fields } = yield* structOrRaise(module, envOf(env))
    return struct(module, Object.fromEntries(fields))
  }),
  'struct_info!/2': effect(function* (module: Atom, env: Term): Effect<Term> {
    const { fields } = yield* structOrRaise(module, envOf(env))
    return listFrom(fields.map(([name, value]) => mapFrom([[atom('field'), atom(name)] as const, [atom('default'), value] as const])))
  }),
}

function* structOrRaise(module: Atom, env: Env): Effect<StructInfo> {
  return (yield* structInfo(module, { env })) ?? raiseArgument(missingStruct(module, { env }))
}

function expansions(): Record<string, NativeFunction> {
  return {
    'expand/2': effect(function* (quoted: Term, env: Term): Effect<Term> {
      const scope = { env: envOf(env) }
      let current = quoted
      for (;;) {
        const expanded = yield* expandAllMacros(current, scope)
        const shown = yield* expandShown(expanded, scope)
        if (shown === undefined) return expanded
        current = shown
      }
    }),
    'expand_once/2': effect(function* (quoted: Term, env: Term): Effect<Term> {
      const scope = { env: envOf(env) }
      return (yield* expandShown(quoted, scope)) ?? (yield* expandStep(quoted, scope)) ?? quoted
    }),
    'compile_apply/4': effect(function* (module: Atom, name: Atom, args: Term, _env: Term): Effect<Term> {
      return yield apply(module, name.name, listItems(args) ?? [])
    }),
    'dbg/3': effect((code: Term, options: Term, env: Term) => dbg(createMacroEnvironment({ env: envOf(env) }), code, options)),
    'expand_literals/2': effect(function* (quoted: Term, env: Term): Effect<Term> {
      const scope = { env: envOf(env) }
      const expandNode = function* (node: Term, acc: Term): Effect<readonly [Term, Term]> {
        return [yield* expandAllMacros(node, scope), acc]
      }
      return (yield* traverse(quoted, null, onLiterals(expandNode), unchanged))[0]
    }),
    'expand_literals/3': effect(function* (quoted: Term, acc: Term, fun: Fun): Effect<Term> {
      return tuple(...(yield* traverse(quoted, acc, onLiterals(folding(fun)), unchanged)))
    }),
  }
}

/** The visit, of aliases and module attributes only. */
function onLiterals(visit: typeof unchanged): typeof unchanged {
  return (node, acc) => {
    const literal = callArguments(node, '__aliases__') !== undefined || callArguments(node, '@', 1) !== undefined
    return literal ? visit(node, acc) : unchanged(node, acc)
  }
}

function envOf(term: Term): Env {
  return envOfTerm(term) ?? raiseArgument(`expected a Macro.Env struct, got: ${inspect(term)}`)
}

function variables(evaluator: () => Evaluator): Record<string, NativeFunction> {
  const unique = (name: Term, context: Term): Term => tuple(name, list(tuple(atom('counter'), evaluator().unit.nextId())), context)
  const named = (count: number, context: Term, make: (name: Term, context: Term) => Term) =>
    listFrom(Array.from({ length: count }, (_, index) => make(atom(`arg${index + 1}`), context)))
  return {
    'var/2': pure((name: Term, context: Term) => tuple(name, EMPTY_LIST, context)),
    'unique_var/2': pure(unique),
    'generate_arguments/2': pure((count: number, context: Term) => named(count, context, (name) => tuple(name, EMPTY_LIST, context))),
    'generate_unique_arguments/2': pure((count: number, context: Term) => named(count, context, unique)),
  }
}
