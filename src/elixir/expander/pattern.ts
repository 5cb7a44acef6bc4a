import type { Core, Pattern } from '#elixir/core/core.ts'
import { quotedToText } from '#elixir/macro-text/quoted-to-text.ts'
import { Atom, moduleAtom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { Float, float } from '#terms/float.ts'
import { Cons, isList, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { Tuple } from '#terms/tuple.ts'
import { bitstringSegments } from './bitstring-segments.ts'
import { checkSizes } from './bitstring-size.ts'
import { atomLiteral } from './core-nodes.ts'
import { compileError, reportWarning } from './errors.ts'
import { expandMacroOnce } from './macro-expand.ts'
import { concatPattern } from './pattern-concat.ts'
import { mapPattern, structPattern } from './pattern-map.ts'
import { type PatternScope, scopeInPattern } from './pattern-scope.ts'
import { callArguments, isVariable } from './quoted.ts'
import { expand, expandPattern } from './recurse.ts'
import { isPlain, newVariable, readVariable, variableKey } from './variables.ts'

/** A quoted pattern to a Core pattern; the variables that it binds are added to `context.bound`. */
export function* expandAnyPattern(quoted: Term, context: PatternScope): Effect<Pattern> {
  if (quoted instanceof Cons) return yield* listPattern(quoted, context)
  if (!(quoted instanceof Tuple)) return { kind: 'literal', value: quoted }
  if (quoted.items.length !== 3) return { kind: 'tuple', items: yield* patterns(quoted.items, context) }
  const [head, meta, third] = quoted.items as [Term, Term, Term]
  const args = isList(third) ? listItems(third) : undefined
  if (head instanceof Atom && args === undefined) return yield* variablePattern(quoted, context)
  if (head instanceof Atom && args !== undefined) return yield* callPattern(head.name, args, meta, quoted, context)
  return yield* otherPattern(quoted, context)
}

function* patterns(items: readonly Term[], context: PatternScope): Effect<Pattern[]> {
  const expanded: Pattern[] = []
  for (const item of items) expanded.push(yield* expandPattern(item, context))
  return expanded
}

function* listPattern(quoted: Cons, context: PatternScope): Effect<Pattern> {
  const items = listItems(quoted) ?? []
  const cell = items.length === 0 ? undefined : callArguments(items.at(-1) as Term, '|', 2)
  if (cell === undefined) return { kind: 'list', items: yield* patterns(items, context), tail: undefined }
  const heads = yield* patterns([...items.slice(0, -1), cell[0] as Term], context)
  return { kind: 'list', items: heads, tail: yield* expandPattern(cell[1] as Term, context) }
}

function* variablePattern(quoted: Tuple, context: PatternScope): Effect<Pattern> {
  const [head, meta, variableContext] = quoted.items as [Atom, Term, Term]
  if (head.name === '_') return { kind: 'any' }
  if (head.name.startsWith('__') && PSEUDO.has(head.name)) return yield* literalPattern(quoted, context)
  const key = variableKey(head.name, meta, variableContext)
  const known = context.bound.get(key)
  if (known !== undefined) {
    context.scope.env.usage.used.add(known)
    if (head.name.startsWith('_') && isPlain(meta, variableContext)) warnRepeated(head.name, meta, context)
    return { kind: 'pin', variable: known }
  }
  const variable = newVariable(context.scope.env, key, head.name, meta)
  context.bound.set(key, variable)
  return { kind: 'bind', variable }
}

function warnRepeated(name: string, meta: Term, context: PatternScope): void {
  reportWarning(
    context.scope,
    `the underscored variable "${name}" appears more than once in a match. This means the pattern will only match if all "${name}" bind to the same value. If this is the intended behaviour, please remove the leading underscore from the variable name, otherwise give the variables different names`,
    meta,
  )
}

const PSEUDO = new Set(['__MODULE__', '__DIR__', '__ENV__', '__CALLER__', '__STACKTRACE__'])

function* callPattern(name: string, args: Term[], meta: Term, quoted: Tuple, context: PatternScope): Effect<Pattern> {
  switch (name) {
    case '=':
      return { kind: 'both', left: yield* expandPattern(args[0] as Term, context), right: yield* expandPattern(args[1] as Term, context) }
    case '^':
      return pinPattern(args[0] as Term, meta, context)
    case '{}':
      return { kind: 'tuple', items: yield* patterns(args, context) }
    case '%{}':
      return yield* mapPattern(args, meta, context)
    case '%':
      return yield* structPattern(args, meta, context)
    case '<<>>':
      return yield* bitstringPattern(args, meta, context)
    case '__block__':
      if (args.length === 1) return yield* expandPattern(args[0] as Term, context)
      return compileError(context.scope, 'invalid pattern in match: a block is not allowed', meta)
    case '..':
    case '..//':
      return yield* rangePattern(args, context)
    case '<>':
    case '++':
      return yield* concatPattern(name, args, meta, context)
    case '-':
    case '+':
      if (args.length === 1) return signedPattern(name, args[0] as Term, quoted, context)
      return yield* otherPattern(quoted, context)
    default:
      return yield* otherPattern(quoted, context)
  }
}

function* bitstringPattern(args: readonly Term[], meta: Term, context: PatternScope): Effect<Pattern> {
  const segments = yield* bitstringSegments(args, meta, scopeInPattern(context), (value) => expandPattern(value, context))
  checkSizes(segments, 'match', meta, context.scope)
  return { kind: 'bitstring', segments }
}

/** `first..last` and `first..last//step`; without a step any will do. */
function* rangePattern(args: readonly Term[], context: PatternScope): Effect<Pattern> {
  const names = ['first', 'last', 'step']
  const entries: (readonly [Core, Pattern])[] = [[atomLiteral('__struct__'), { kind: 'literal', value: moduleAtom('Range') }]]
  for (const [index, arg] of args.entries()) entries.push([atomLiteral(names[index] as string), yield* expandPattern(arg, context)])
  return { kind: 'map', entries }
}

function pinPattern(quoted: Term, meta: Term, context: PatternScope): Pattern {
  if (!isVariable(quoted))
    return compileError(
      context.scope,
      `invalid argument for unary operator ^, expected an existing variable, got: ^${quotedToText(quoted)}`,
      meta,
    )
  const [head, ownMeta, variableContext] = quoted.items as [Atom, Term, Term]
  const variable = readVariable(context.scope.env, variableKey(head.name, ownMeta, variableContext))
  if (variable === undefined)
    return compileError(
      context.scope,
      `undefined variable ^${head.name}. No variable "${head.name}" has been defined before the current pattern`,
      meta,
    )
  return { kind: 'pin', variable }
}

function signedPattern(sign: string, operand: Term, quoted: Term, context: PatternScope): Pattern {
  if (typeof operand === 'number' || typeof operand === 'bigint') {
    return { kind: 'literal', value: sign === '-' ? (operand === 0 ? 0 : -operand) : operand }
  }
  if (operand instanceof Float) return { kind: 'literal', value: sign === '-' ? float(-operand.value) : operand }
  return compileError(
    context.scope,
    `cannot find or invoke local ${sign}/1 inside a match. Only macros can be invoked inside a match and they must be defined before their invocation. Called as: ${quotedToText(quoted)}`,
    quoted,
  )
}

/** Macros, aliases and attributes: what they expand to is the pattern. */
function* otherPattern(quoted: Tuple, context: PatternScope): Effect<Pattern> {
  const scope = scopeInPattern(context)
  const expanded = yield* expandMacroOnce(quoted, scope)
  if (expanded !== undefined) return yield* expandPattern(expanded, context)
  return yield* literalPattern(quoted, context)
}

function* literalPattern(quoted: Tuple, context: PatternScope): Effect<Pattern> {
  const core: Core = yield* expand(quoted, scopeInPattern(context))
  return corePattern(core, quoted, context)
}

function corePattern(core: Core, quoted: Term, context: PatternScope): Pattern {
  if (core.kind === 'literal') return { kind: 'literal', value: core.value }
  return compileError(context.scope, 'invalid pattern in match: only literals, variables, collections and macros are allowed', quoted)
}
