import type { CatchClause, Core, Pattern, RescueClause } from '#elixir/core/core.ts'
import { Atom, atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { isList, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { type Arrow, arrows, clausesOf, expandClauses } from './clauses.ts'
import { fork, type Scope, withEnv } from './env.ts'
import { compileError } from './errors.ts'
import { expandGuard, splitWhen } from './guard.ts'
import { blocksOf } from './keyword-blocks.ts'
import { inOwnScope } from './own-scope.ts'
import { expandPatternsIn } from './pattern-in.ts'
import { callArguments, isVariable, lineOfMeta } from './quoted.ts'
import { expand } from './recurse.ts'
import { bindVariables, newVariable, temporary, variableKey } from './variables.ts'

const PARTS: ReadonlySet<string> = new Set(['do', 'rescue', 'catch', 'else', 'after'])

/** `try do … rescue … catch … else … after … end`; each part is a scope of its own. */
export function* expandTry(args: readonly Term[], meta: Term, scope: Scope): Effect<Core> {
  const blocks = blocksOf(args[0])
  const body = blocks?.get('do')
  if (blocks === undefined || body === undefined) return compileError(scope, 'missing :do option in "try"', meta)
  const unexpected = [...blocks.keys()].find((name) => !PARTS.has(name))
  if (unexpected !== undefined) return compileError(scope, `unexpected option :${unexpected} in "try"`, meta)
  const rescue = blocks.get('rescue')
  const caught = blocks.get('catch')
  const otherwise = blocks.get('else')
  const after = blocks.get('after')
  if (blocks.size === 1) return compileError(scope, 'missing :catch/:rescue/:after option in "try"', meta)
  return {
    kind: 'try',
    body: yield* inOwnScope(scope, (inner) => expand(body, inner)),
    rescue: rescue === undefined ? [] : yield* each(rescue, 'rescue', scope, meta, expandRescue),
    catch: caught === undefined ? [] : yield* each(caught, 'catch', scope, meta, expandCatch),
    otherwise: otherwise === undefined ? undefined : yield* expandClauses(otherwise, clausesOf('else', 'try'), scope, meta),
    after: after === undefined ? undefined : yield* inOwnScope(scope, (inner) => expand(after, inner)),
    line: lineOfMeta(meta) || scope.env.line,
  }
}

function* each<T>(quoted: Term, name: string, scope: Scope, meta: Term, one: (arrow: Arrow, scope: Scope) => Effect<T>): Effect<T[]> {
  const clauses = arrows(quoted)
  if (clauses === undefined) return compileError(scope, clausesOf(name, 'try').noClauses, meta)
  const expanded: T[] = []
  for (const clause of clauses) expanded.push(yield* inOwnScope(scope, (inner) => one(clause, inner)))
  return expanded
}

function* expandRescue(arrow: Arrow, scope: Scope): Effect<RescueClause> {
  const pattern = arrow.patterns[0]
  if (arrow.patterns.length !== 1 || pattern === undefined) {
    return compileError(scope, clausesOf('rescue', 'try').wrongCount, arrow.meta)
  }
  const { name, modules } = splitRescue(pattern)
  const expandedModules = modules === undefined ? undefined : yield* rescueModules(modules, arrow.meta, scope)
  const variable = name === undefined ? undefined : bindRescued(name, scope)
  const stacktrace = enterHandler(scope)
  const body = yield* expand(arrow.body, scope)
  return {
    variable,
    modules: expandedModules,
    body,
    stacktrace: scope.env.usage.used.has(stacktrace) ? stacktrace : undefined,
    line: lineOfMeta(arrow.meta) || scope.env.line,
  }
}

/** `x`, `X`, `[X, Y]`, `x in X`, `x in [X, Y]`, `x in _`, `_`. */
function splitRescue(pattern: Term): { name: Term | undefined; modules: Term | undefined } {
  const sides = callArguments(pattern, 'in', 2)
  if (sides !== undefined) {
    const [name, modules] = sides as [Term, Term]
    return { name: isUnderscore(name) ? undefined : name, modules: isUnderscore(modules) ? undefined : modules }
  }
  if (isVariable(pattern) && !isPseudo(pattern)) return { name: isUnderscore(pattern) ? undefined : pattern, modules: undefined }
  return { name: undefined, modules: pattern }
}

function isPseudo(quoted: Term): boolean {
  return callName(quoted) === '__MODULE__'
}

function isUnderscore(quoted: Term): boolean {
  return isVariable(quoted) && callName(quoted) === '_'
}

function callName(quoted: Term): string | undefined {
  const head = isVariable(quoted) ? quoted.items[0] : undefined
  return head instanceof Atom ? head.name : undefined
}

function* rescueModules(quoted: Term, meta: Term, scope: Scope): Effect<Core[]> {
  const items = isList(quoted) ? (listItems(quoted) ?? []) : [quoted]
  const modules: Core[] = []
  for (const item of items) {
    const module = yield* expand(item, fork(scope))
    if (module.kind !== 'literal' || !(module.value instanceof Atom)) {
      return compileError(
        scope,
        'invalid "rescue" clause. The clause should match on an alias, a variable or be in the "var in [alias]" format',
        meta,
      )
    }
    modules.push(module)
  }
  return modules
}

function bindRescued(quoted: Term, scope: Scope): RescueClause['variable'] {
  if (!isVariable(quoted))
    return compileError(
      scope,
      'invalid "rescue" clause. The clause should match on an alias, a variable or be in the "var in [alias]" format',
      quoted,
    )
  const [head, meta, context] = quoted.items as [Atom, Term, Term]
  const key = variableKey(head.name, meta, context)
  const variable = newVariable(scope.env, key, head.name, meta)
  bindVariables(scope, new Map([[key, variable]]))
  return variable
}

function enterHandler(scope: Scope): ReturnType<typeof temporary> {
  const stacktrace = temporary(scope.env, 'stacktrace')
  scope.env = withEnv(scope.env, { stacktrace })
  return stacktrace
}

function* expandCatch(arrow: Arrow, scope: Scope): Effect<CatchClause> {
  const { patterns, guards } = splitWhen(arrow.patterns)
  const expanded = yield* expandPatternsIn(patterns, scope)
  if (expanded.length < 1 || expanded.length > 2) {
    return compileError(scope, clausesOf('catch', 'try', 'one or two args').wrongCount, arrow.meta)
  }
  const guard = yield* expandGuard(guards, scope)
  const stacktrace = enterHandler(scope)
  const body = yield* expand(arrow.body, scope)
  return {
    kindPattern: expanded.length === 2 ? (expanded[0] as Pattern) : THROW,
    pattern: expanded.at(-1) as Pattern,
    guard,
    body,
    stacktrace: scope.env.usage.used.has(stacktrace) ? stacktrace : undefined,
    line: lineOfMeta(arrow.meta) || scope.env.line,
  }
}

const THROW: Pattern = { kind: 'literal', value: atom('throw') }
