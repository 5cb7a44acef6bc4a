import type { Core } from '#elixir/core/core.ts'
import { quotedToText } from '#elixir/macro-text/quoted-to-text.ts'
import { inlinedFunction } from '#elixir/stdlib/erlang/inlined.ts'
import { Atom, atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { Cons, isList, listFrom, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { Tuple } from '#terms/tuple.ts'
import { literal } from './core-nodes.ts'
import { fork, type Scope } from './env.ts'
import { compileError, placeOf } from './errors.ts'
import { findImport } from './imports.ts'
import { ERLANG_NAMES } from './kernel-functions.ts'
import { remoteMacro } from './macro-expand.ts'
import { callArguments, isVariable, nodeParts, quotedArrow, quotedCall, quotedRemote, quotedVariable } from './quoted.ts'
import { expand } from './recurse.ts'
import { noteRemoteUse } from './remote-uses.ts'
import { KERNEL } from './unit.ts'

/** `&name/arity`, `&Mod.name/arity`, `&(… &1 …)`. */
export function* expandCapture(args: readonly Term[], meta: Term, scope: Scope): Effect<Core> {
  const body = args[0] as Term
  if (typeof body === 'number') return compileError(scope, `capture argument &${body} must be used within the capture operator &`, meta)
  const slash = callArguments(body, '/', 2)
  if (slash !== undefined && typeof slash[1] === 'number') {
    const named = yield* captureNamed(slash[0] as Term, slash[1], meta, scope)
    if (named !== undefined) return named
  }
  return yield* captureExpression(body, meta, scope)
}

function* captureNamed(target: Term, arity: number, meta: Term, scope: Scope): Effect<Core | undefined> {
  if (isVariable(target)) return yield* captureLocal((target.items[0] as Atom).name, arity, (target.items[1] as Term) ?? meta, scope)
  const parts = nodeParts(target)
  const dot = parts === undefined ? undefined : callArguments(parts.head, '.', 2)
  if (parts === undefined || dot === undefined || parts.args?.length !== 0 || !(dot[1] instanceof Atom)) return undefined
  const module = yield* expand(dot[0] as Term, scope)
  return yield* captureRemote(module, dot[0] as Term, dot[1].name, arity, meta, scope)
}

function* captureRemote(module: Core, quoted: Term, name: string, arity: number, meta: Term, scope: Scope): Effect<Core> {
  if (module.kind !== 'literal' || !(module.value instanceof Atom)) return { kind: 'remoteCapture', module, name, arity }
  const args = parameters(arity)
  if (remoteMacro(module.value, name, args, meta, scope) !== undefined) {
    return yield* functionOf(quotedRemote(quoted, name, args, meta), arity, meta, scope)
  }
  noteRemoteUse(module.value, name, arity, meta, scope)
  return capturedFunction(module.value, name, arity)
}

function* captureLocal(name: string, arity: number, meta: Term, scope: Scope): Effect<Core> {
  const { module, function: current } = scope.env
  const found = findImport(name, arity, meta, scope)
  if (found?.kind === 'macro' || module?.isLocalMacro(`${name}/${arity}`) || SPECIAL.has(name)) {
    return yield* functionOf(quotedCall(name, parameters(arity), meta), arity, meta, scope)
  }
  if (found !== undefined && found.module !== module?.name) return capturedFunction(found.module, name, arity)
  if (module !== null && current !== null) {
    module.noteLocal(name, arity, { place: placeOf(meta, scope.env), from: current, expanded: false })
    return { kind: 'localCapture', name, arity }
  }
  return yield* functionOf(quotedCall(name, parameters(arity), meta), arity, meta, scope)
}

const SPECIAL = new Set(['{}', '%{}', '<<>>'])

/** A capture of a function that is Erlang's own names the Erlang one. */
function capturedFunction(module: Atom, name: string, arity: number): Core {
  const erlang = module === KERNEL ? ERLANG_NAMES.get(`${name}/${arity}`) : undefined
  if (erlang !== undefined) return { kind: 'remoteCapture', module: literal(atom('erlang')), name: erlang, arity }
  const inlined = inlinedFunction(module.name, name, arity)
  if (inlined !== undefined) return { kind: 'remoteCapture', module: literal(atom(inlined.module)), name: inlined.name, arity }
  return { kind: 'remoteCapture', module: literal(module), name, arity }
}

function parameters(arity: number): Term[] {
  return Array.from({ length: arity }, (_, index) => parameter(index + 1))
}

function parameter(position: number): Term {
  return quotedVariable(`capture${position}`, CAPTURE)
}

const CAPTURE = atom('capture')

function* functionOf(body: Term, arity: number, meta: Term, scope: Scope): Effect<Core> {
  return yield* expand(quotedCall('fn', [quotedArrow(parameters(arity), body, meta)], meta), fork(scope))
}

function* captureExpression(body: Term, meta: Term, scope: Scope): Effect<Core> {
  const block = callArguments(body, '__block__')
  if (block !== undefined && block.length !== 1)
    return compileError(scope, 'block expressions are not allowed inside the capture operator &', meta)
  const inner = block === undefined ? body : (block[0] as Term)
  const positions = new Set<number>()
  const replaced = replacePositions(inner, positions, meta, scope)
  const arity = Math.max(0, ...positions)
  if (arity === 0) {
    return compileError(
      scope,
      `invalid args for &, expected one of:\n\n  * &Mod.fun/arity to capture a remote function, such as &Enum.map/2\n  * &fun/arity to capture a local or imported function, such as &is_atom/1\n  * &some_code(&1, ...) containing at least one argument as &1, such as &List.flatten(&1)\n\nGot: ${quotedToText(body)}`,
      meta,
    )
  }
  for (let position = 1; position <= arity; position++) {
    if (!positions.has(position))
      compileError(
        scope,
        `capture argument &${arity} cannot be defined without &${position} (you cannot skip arguments, all arguments must be numbered)`,
        meta,
      )
  }
  const direct = yield* directCapture(inner, arity, meta, scope)
  return direct ?? (yield* functionOf(replaced, arity, meta, scope))
}

/** `&fun(&1, &2)` is the function itself. */
function* directCapture(body: Term, arity: number, meta: Term, scope: Scope): Effect<Core | undefined> {
  const parts = nodeParts(body)
  if (
    parts?.args === undefined ||
    parts.args.length !== arity ||
    !parts.args.every((arg, index) => callArguments(arg, '&', 1)?.[0] === index + 1)
  )
    return undefined
  if (parts.head instanceof Atom) return yield* directLocal(parts.head.name, arity, parts.meta, scope)
  const dot = callArguments(parts.head, '.', 2)
  const target = dot?.[0]
  if (dot === undefined || target === undefined || !(dot[1] instanceof Atom) || usesPosition(target)) return undefined
  const module =
    target instanceof Atom || callArguments(target, '__aliases__') !== undefined ? yield* expand(target, fork(scope)) : undefined
  return module === undefined ? undefined : yield* captureRemote(module, target, dot[1].name, arity, meta, scope)
}

function* directLocal(name: string, arity: number, meta: Term, scope: Scope): Effect<Core | undefined> {
  if (NOT_FUNCTIONS.has(name)) return undefined
  const found = findImport(name, arity, meta, scope)
  if (found?.kind === 'function' && found.module !== scope.env.module?.name) return capturedFunction(found.module, name, arity)
  if (found !== undefined || scope.env.module?.isLocalMacro(`${name}/${arity}`) || scope.env.function === null) return undefined
  return yield* captureLocal(name, arity, meta, scope)
}

const NOT_FUNCTIONS = new Set([
  '{}',
  '%{}',
  '%',
  '<<>>',
  '__block__',
  '=',
  'fn',
  'case',
  'cond',
  'for',
  'with',
  'try',
  'receive',
  'quote',
  'super',
  '__aliases__',
  '&',
  '^',
  'unquote',
  'alias',
  'import',
  'require',
])

function usesPosition(quoted: Term): boolean {
  return quoted instanceof Tuple && (callArguments(quoted, '&', 1) !== undefined || quoted.items.some((item) => usesPosition(item)))
}

function replacePositions(quoted: Term, positions: Set<number>, meta: Term, scope: Scope): Term {
  if (quoted instanceof Cons) return replaceInList(quoted, positions, meta, scope)
  if (!(quoted instanceof Tuple)) return quoted
  const position = callArguments(quoted, '&', 1)?.[0]
  if (typeof position === 'number') {
    if (position < 1) compileError(scope, `capture argument &${position} must be numbered between 1 and 255`, meta)
    positions.add(position)
    return parameter(position)
  }
  if (position !== undefined) {
    if (callArguments(position, '/', 2) === undefined)
      compileError(
        scope,
        `nested captures are not allowed. You cannot define a function using the capture operator & inside another function defined via &. Got invalid nested capture: ${quotedToText(quoted)}`,
        meta,
      )
    return quoted
  }
  return new Tuple(
    quoted.items.map((item, index) =>
      index === 1 && quoted.items.length === 3 && isList(item) ? item : replacePositions(item, positions, meta, scope),
    ),
  )
}

function replaceInList(quoted: Cons, positions: Set<number>, meta: Term, scope: Scope): Term {
  const items = listItems(quoted)
  return items === undefined ? quoted : listFrom(items.map((item) => replacePositions(item, positions, meta, scope)))
}
