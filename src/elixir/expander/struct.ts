import type { Core } from '#elixir/core/core.ts'
import { Atom, atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { literal } from './core-nodes.ts'
import type { Scope } from './env.ts'
import { compileError } from './errors.ts'
import { mapEntriesOf } from './map.ts'
import { callArguments, lineOfMeta } from './quoted.ts'
import { expand } from './recurse.ts'
import { checkStructKeys } from './struct-check.ts'

/** `%Mod{…}` and `%Mod{struct | …}` as an expression. */
export function* expandStruct(args: readonly Term[], meta: Term, scope: Scope): Effect<Core> {
  const fields = callArguments(args[1] as Term, '%{}')
  if (fields === undefined) return compileError(scope, 'expected struct to be followed by a map', meta)
  const module = yield* expand(args[0] as Term, scope)
  if (module.kind !== 'literal' || !(module.value instanceof Atom)) {
    return compileError(scope, 'expected struct name to be a compile time atom or alias', meta)
  }
  const update = fields.length === 1 ? callArguments(fields[0] as Term, '|', 2) : undefined
  return update === undefined ? yield* build(module.value, fields, meta, scope) : yield* updateStruct(module.value, update, meta, scope)
}

function* build(module: Atom, fields: readonly Term[], meta: Term, scope: Scope): Effect<Core> {
  const given = yield* mapEntriesOf(fields, meta, scope)
  const names = given.map(([key]) => keyName(key, scope, meta))
  const info = yield* checkStructKeys(module, names, { scope, meta, building: true })
  const overridden = new Set(names)
  const defaults = info.fields
    .filter(([name]) => !overridden.has(atom(name)))
    .map(([name, value]) => [literal(atom(name)), literal(value)] as const)
  return { kind: 'map', entries: [[literal(atom('__struct__')), literal(module)] as const, ...defaults, ...given] }
}

function keyName(key: Core, scope: Scope, meta: Term): Term {
  if (key.kind === 'literal' && key.value instanceof Atom) return key.value
  const text = key.kind === 'literal' ? inspect(key.value) : 'an expression'
  return compileError(scope, `invalid key ${text} for struct, struct keys must be atoms, got: ${text}`, meta)
}

function* updateStruct(module: Atom, update: readonly Term[], meta: Term, scope: Scope): Effect<Core> {
  const [subject, pairs] = update as [Term, Term]
  const map = yield* expand(subject, scope)
  const entries = yield* mapEntriesOf(listItems(pairs) ?? [], meta, scope)
  const names = entries.map(([key]) => keyName(key, scope, meta))
  yield* checkStructKeys(module, names, { scope, meta, building: false })
  return { kind: 'mapUpdate', map, entries, struct: module, line: lineOfMeta(meta) || scope.env.line }
}
