import type { Core } from '#elixir/core/core.ts'
import { quotedToText } from '#elixir/macro-text/quoted-to-text.ts'
import { type Atom, atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { keywordGet } from '#terms/keyword.ts'
import type { Term } from '#terms/term.ts'
import type { Tuple } from '#terms/tuple.ts'
import { allowedInGuard } from './allowed-in-guard.ts'
import { expandSequentially } from './arguments.ts'
import { atomCall } from './core-nodes.ts'
import type { Scope } from './env.ts'
import { compileError, placeOf, reportError } from './errors.ts'
import { findImport } from './imports.ts'
import { ERLANG_NAMES } from './kernel-functions.ts'
import { type MacroCall, runMacro } from './macro-expand.ts'
import { checkMacroHere } from './not-allowed-here.ts'
import { lineOfMeta, quotedCall } from './quoted.ts'
import { expand } from './recurse.ts'
import { KERNEL } from './unit.ts'

/** `name(args…)`: a macro, an imported function, or a function of the module being defined. */
export function* expandNamedCall(name: string, meta: Term, args: Term[], quoted: Tuple, scope: Scope): Effect<Core> {
  const key = `${name}/${args.length}`
  const { module } = scope.env
  if (module?.isLocalMacro(key)) {
    module.noteLocal(name, args.length, { place: placeOf(meta, scope.env), from: scope.env.function, expanded: true })
    return yield* expandMacroCall({ module: module.name, name, args, meta }, quoted, scope)
  }
  const found = findImport(name, args.length, meta, scope)
  if (found === undefined || (found.module === module?.name && found.kind === 'function'))
    return yield* expandLocalCall(name, meta, args, scope)
  if (found.kind === 'macro') return yield* expandMacroCall({ module: found.module, name, args, meta }, quoted, scope)
  if (module?.defines(key) && !isQuotedImport(meta)) {
    return compileError(scope, `imported ${inspect(found.module)}.${key} conflicts with local function`, meta)
  }
  const { context } = scope.env
  if (context === 'match' || (context === 'guard' && !allowedInGuard(found.module, name, args.length)))
    return compileError(scope, `cannot invoke remote function ${remoteName(found.module, name, args.length)} inside a ${context}`, meta)
  const line = lineOfMeta(meta) || scope.env.line
  if (!isQuotedImport(meta)) module?.noteImported(key, found.module, placeOf(meta, scope.env))
  return atomCall(found.module, name, yield* expandSequentially(args, scope), line)
}

/** A function of Kernel that is Erlang's own goes by its Erlang name. */
function remoteName(module: Atom, name: string, arity: number): string {
  const erlang = module === KERNEL ? ERLANG_NAMES.get(`${name}/${arity}`) : undefined
  return erlang === undefined ? `${inspect(module)}.${name}/${arity}` : `:erlang.${erlang}/${arity}`
}

function isQuotedImport(meta: Term): boolean {
  return keywordGet(meta, 'imports') !== undefined
}

/** A macro call: expanded and what it gives expanded in turn; Kernel's own go to Core directly. */
export function* expandMacroCall(call: MacroCall, quoted: Term, scope: Scope): Effect<Core> {
  if (call.module === KERNEL) {
    const direct = scope.env.unit.coreMacros.get(`${call.name}/${call.args.length}`)
    if (direct !== undefined) {
      checkMacroHere(call.name, call.args, call.meta, scope)
      return yield* direct(scope, [...call.args], call.meta)
    }
  }
  const expanded = yield* runMacro(call, scope)
  return expanded === undefined ? compileError(scope, `cannot expand macro ${call.name}`, quoted) : yield* expand(expanded, scope)
}

function* expandLocalCall(name: string, meta: Term, args: readonly Term[], scope: Scope): Effect<Core> {
  const { module, function: current, context } = scope.env
  const line = lineOfMeta(meta) || scope.env.line
  if (context !== null) {
    const where = context === 'match' ? 'a match' : 'a guard'
    return compileError(
      scope,
      `cannot find or invoke local ${name}/${args.length} inside ${where}. Only macros can be invoked inside ${where} and they must be defined before their invocation. Called as: ${quotedToText(quotedCall(name, args))}`,
      meta,
    )
  }
  const cores = yield* expandSequentially(args, scope)
  if (module === null || current === null) {
    reportError(scope, undefinedFunction(name, args.length, scope), meta)
    scope.env.unit.failures.add(scope.env.usage)
    return atomCall(atom('undefined'), name, cores, line)
  }
  module.noteLocal(name, args.length, { place: placeOf(meta, scope.env), from: current, expanded: false })
  return { kind: 'call', target: { kind: 'local', name }, args: cores, line }
}

/** What the compiler says of a name that is nothing here. */
export function undefinedFunction(name: string, arity: number, scope: Scope): string {
  const { module } = scope.env
  const where =
    module === null
      ? '(there is no such import)'
      : `(expected ${inspect(module.name)} to define such a function or for it to be imported, but none are available)`
  return `undefined function ${name}/${arity} ${where}`
}
