import type { Core, Pattern } from '#elixir/core/core.ts'
import { Atom, atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { strictEqual } from '#terms/equal.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import type { Term } from '#terms/term.ts'
import { isTuple, Tuple } from '#terms/tuple.ts'
import { literal } from './core-nodes.ts'
import { fork } from './env.ts'
import { compileError } from './errors.ts'
import type { PatternScope } from './pattern-scope.ts'
import { callArguments, isVariable } from './quoted.ts'
import { expand, expandPattern } from './recurse.ts'
import { checkStructKeys } from './struct-check.ts'
import { readVariable, variableKey } from './variables.ts'

type Entry = readonly [Core, Pattern]

/** `%{key => pattern}`. */
export function* mapPattern(args: readonly Term[], meta: Term, context: PatternScope): Effect<Pattern> {
  return { kind: 'map', entries: yield* entries(args, meta, context) }
}

function* entries(args: readonly Term[], meta: Term, context: PatternScope): Effect<Entry[]> {
  const result: Entry[] = []
  const seen: Term[] = []
  for (const pair of args) {
    if (!isTuple(pair, 2)) return compileError(context.scope, 'cannot use map/struct update syntax in match', meta)
    const key = yield* keyCore(pair.items[0] as Term, context)
    if (key.kind === 'literal') {
      if (seen.some((other) => strictEqual(other, key.value))) {
        return compileError(context.scope, `key ${inspect(key.value)} will be overridden in map`, meta)
      }
      seen.push(key.value)
    }
    result.push([key, yield* expandPattern(pair.items[1] as Term, context)])
  }
  return result
}

/** A key is a literal, a pinned variable, or an expression of those. */
function* keyCore(quoted: Term, context: PatternScope): Effect<Core> {
  const pinned = callArguments(quoted, '^', 1)?.[0]
  if (pinned !== undefined && isVariable(pinned)) {
    const [head, meta, variableContext] = pinned.items as [Atom, Term, Term]
    const variable = readVariable(context.scope.env, variableKey(head.name, meta, variableContext))
    if (variable !== undefined) return { kind: 'variable', variable }
    return compileError(
      context.scope,
      `undefined variable ^${head.name}. No variable "${head.name}" has been defined before the current pattern`,
      meta,
    )
  }
  if (isVariable(quoted) && !(quoted.items[0] as Atom).name.startsWith('__')) {
    const name = (quoted.items[0] as Atom).name
    return compileError(
      context.scope,
      `cannot use variable ${name} as map key inside a pattern. If you are attempting to match an existing variable, use the pin operator: ^${name}`,
      quoted,
    )
  }
  return yield* expand(quoted, fork(context.scope))
}

/** `%Mod{…}`, `%name{…}`, `%_{…}`, `%^mod{…}`. */
export function* structPattern(args: readonly Term[], meta: Term, context: PatternScope): Effect<Pattern> {
  const fields = callArguments(args[1] as Term, '%{}')
  if (fields === undefined) return compileError(context.scope, 'expected struct to be followed by a map', meta)
  const module = yield* structModulePattern(args[0] as Term, context)
  const rest = yield* entries(fields, meta, context)
  if (module.kind === 'literal') {
    const names = rest.map(([key]) => key).flatMap((key) => (key.kind === 'literal' ? [key.value] : []))
    yield* checkStructKeys(module.value as Atom, names, { scope: context.scope, meta, building: false })
  }
  return { kind: 'map', entries: [[literal(atom('__struct__')), module] as const, ...rest] }
}

function* structModulePattern(quoted: Term, context: PatternScope): Effect<Pattern> {
  const plain = isVariable(quoted) && !(quoted.items[0] as Atom).name.startsWith('__')
  if (plain || callArguments(quoted, '^', 1) !== undefined) return yield* expandPattern(quoted, context)
  const core = yield* expand(quoted, fork(context.scope))
  if (core.kind === 'literal' && core.value instanceof Atom) return { kind: 'literal', value: core.value }
  const text = quoted instanceof Tuple ? 'an expression' : 'a literal'
  return compileError(context.scope, `expected struct name in a match to be a compile time atom, alias or a variable, got: ${text}`, quoted)
}
