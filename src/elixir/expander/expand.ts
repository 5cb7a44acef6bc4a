import type { Core } from '#elixir/core/core.ts'
import { quotedToText } from '#elixir/macro-text/quoted-to-text.ts'
import { Atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { Cons, isList, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { Tuple } from '#terms/tuple.ts'
import { expandAliasNode } from './alias.ts'
import { expandSequentially } from './arguments.ts'
import { expandBitstring } from './bitstring.ts'
import { expandBlock } from './block.ts'
import { expandNamedCall } from './call-named.ts'
import { expandDotCall } from './call-remote.ts'
import { expandCapture } from './capture.ts'
import { expandCase } from './case.ts'
import { expandCond } from './cond.ts'
import { listNode, literal, tupleNode } from './core-nodes.ts'
import { expandAliasDirective } from './directive-alias.ts'
import { expandImport } from './directive-import.ts'
import { expandRequire } from './directive-require.ts'
import type { Scope } from './env.ts'
import { compileError } from './errors.ts'
import { expandFn } from './fn.ts'
import { expandFor } from './for.ts'
import { expandMap } from './map.ts'
import { expandMatch } from './match.ts'
import { checkAllowedHere } from './not-allowed-here.ts'
import { expandPseudoVariable } from './pseudo-variable.ts'
import { expandQuote } from './quote.ts'
import { expandReceive } from './receive.ts'
import { expandStruct } from './struct.ts'
import { expandSuper } from './super.ts'
import { expandTry } from './try.ts'
import { expandVariable } from './variable.ts'
import { expandWith } from './with.ts'

/** Any quoted code to Core. What is no quoted code raises a CompileError. */
export function* expandQuoted(quoted: Term, scope: Scope): Effect<Core> {
  if (quoted instanceof Tuple) {
    if (quoted.items.length === 2) return tupleNode(yield* expandSequentially(quoted.items, scope))
    if (quoted.items.length === 3) return yield* expandNode(quoted, scope)
    return compileError(
      scope,
      `invalid quoted expression: ${inspect(quoted)}\n\nPlease make sure your quoted expressions are made of valid AST nodes. If you would like to introduce a value into the AST, such as a four-element tuple or a map, make sure to call Macro.escape/1 before`,
      quoted,
    )
  }
  return quoted instanceof Cons ? yield* expandList(quoted, scope) : literal(quoted)
}

/** A list of quoted code, `[a, b | tail]` included. */
function* expandList(quoted: Cons, scope: Scope): Effect<Core> {
  const items = listItems(quoted)
  if (items === undefined)
    return compileError(
      scope,
      `invalid quoted expression: ${inspect(quoted)}\n\nPlease make sure your quoted expressions are made of valid AST nodes. If you would like to introduce a value into the AST, such as a four-element tuple or a map, make sure to call Macro.escape/1 before`,
      quoted,
    )
  const last = items.at(-1)
  if (last instanceof Tuple && last.items.length === 3 && last.items[0] instanceof Atom && last.items[0].name === '|') {
    const [head, tail] = (listItems(last.items[2] as Term) ?? []) as [Term, Term]
    const cores = yield* expandSequentially([...items.slice(0, -1), head, tail], scope)
    return listNode(cores.slice(0, -1), cores.at(-1))
  }
  return listNode(yield* expandSequentially(items, scope), undefined)
}

function* expandNode(quoted: Tuple, scope: Scope): Effect<Core> {
  const [head, meta, third] = quoted.items as [Term, Term, Term]
  if (head instanceof Atom) {
    if (isList(third)) return yield* expandCall(head.name, meta, listItems(third) ?? [], quoted, scope)
    return isPseudoVariable(head.name) ? yield* expandPseudoVariable(head.name, meta, scope) : yield* expandVariable(quoted, scope)
  }
  const args = isList(third) ? listItems(third) : undefined
  if (args === undefined || !isList(meta))
    return compileError(
      scope,
      `invalid quoted expression: ${inspect(quoted)}\n\nPlease make sure your quoted expressions are made of valid AST nodes. If you would like to introduce a value into the AST, such as a four-element tuple or a map, make sure to call Macro.escape/1 before`,
      quoted,
    )
  return yield* expandDotCall(head, meta, args, quoted, scope)
}

function isPseudoVariable(name: string): boolean {
  return name.startsWith('__') && PSEUDO_VARIABLES.has(name)
}

const PSEUDO_VARIABLES = new Set(['__MODULE__', '__ENV__', '__CALLER__', '__DIR__', '__STACKTRACE__'])

function* expandCall(name: string, meta: Term, args: Term[], quoted: Tuple, scope: Scope): Effect<Core> {
  if (scope.env.context !== null) checkAllowedHere(name, meta, scope)
  switch (name) {
    case '=':
      return args.length === 2 ? yield* expandMatch(args, meta, scope) : yield* expandNamedCall(name, meta, args, quoted, scope)
    case '{}':
      return tupleNode(yield* expandSequentially(args, scope))
    case '%{}':
      return yield* expandMap(args, meta, scope)
    case '%':
      return yield* expandStruct(args, meta, scope)
    case '<<>>':
      return yield* expandBitstring(args, meta, scope)
    case '__block__':
      return yield* expandBlock(args, meta, scope)
    case '__aliases__':
      return yield* expandAliasNode(quoted, scope)
    case '&':
      return yield* expandCapture(args, meta, scope)
    case 'fn':
      return yield* expandFn(args, meta, scope)
    case 'case':
      return args.length === 2 ? yield* expandCase(args, meta, scope) : yield* expandNamedCall(name, meta, args, quoted, scope)
    case 'cond':
      return yield* expandCond(args, meta, scope)
    case 'with':
      return yield* expandWith(args, meta, scope)
    case 'for':
      return yield* expandFor(args, meta, scope)
    case 'receive':
      return yield* expandReceive(args, meta, scope)
    case 'try':
      return yield* expandTry(args, meta, scope)
    case 'quote':
      return yield* expandQuote(args, meta, scope)
    case 'alias':
      return yield* expandAliasDirective(args, meta, scope)
    case 'import':
      return yield* expandImport(args, meta, scope)
    case 'require':
      return yield* expandRequire(args, meta, scope)
    case 'super':
      return yield* expandSuper(args, meta, scope)
    default:
      return yield* expandOther(name, meta, args, quoted, scope)
  }
}

/** Names that only mean something in one place, and are errors elsewhere; everything else is a call. */
function* expandOther(name: string, meta: Term, args: Term[], quoted: Tuple, scope: Scope): Effect<Core> {
  switch (name) {
    case '^':
      return compileError(
        scope,
        `misplaced operator ^${textOf(args[0])}\n\nThe pin operator ^ is supported only inside matches or inside custom macros. Make sure you are inside a match or all necessary macros have been required`,
        meta,
      )
    case 'unquote':
    case 'unquote_splicing':
      return compileError(scope, `${name} called outside quote`, meta)
    case '->':
      return compileError(scope, 'unhandled operator ->', meta)
    case '::':
      return compileError(
        scope,
        'misplaced operator ::/2\n\nThe :: operator is typically used in bitstrings to specify types and sizes of segments:\n\n    <<size::32-integer, letter::utf8, rest::binary>>\n\nIt is also used in typespecs, such as @type and @spec, to describe inputs and outputs',
        meta,
      )
    case '|':
      return compileError(
        scope,
        'misplaced operator |/2\n\nThe | operator is typically used between brackets as the cons operator:\n\n    [head | tail]\n\nwhere head is a single element and the tail is a list of remaining elements.\nIt is also used to update maps and structs, via the %{map | key: value} notation,\nand in typespecs, such as @type and @spec, to express the union of two types',
        meta,
      )
    default:
      return yield* expandNamedCall(name, meta, args, quoted, scope)
  }
}

function textOf(quoted: Term | undefined): string {
  return quotedToText(quoted ?? null)
}
