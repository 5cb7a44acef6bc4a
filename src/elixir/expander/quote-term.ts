import type { Core } from '#elixir/core/core.ts'
import { Atom, atom, isAtom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { keywordGet } from '#terms/keyword.ts'
import { Cons, isList, listFrom, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { Tuple, tuple } from '#terms/tuple.ts'
import { aliasAtom } from './alias.ts'
import { computedCall, listNode, literal, remoteCall, tupleNode } from './core-nodes.ts'
import type { Scope } from './env.ts'
import { compileError } from './errors.ts'
import { importedArities } from './imports.ts'
import { callArguments, isNode, metaPut } from './quoted.ts'
import { expand } from './recurse.ts'
import { unquotedCall } from './unquoted-call.ts'

/** How code is quoted. */
export interface QuoteMode {
  readonly unquote: boolean
  /** Whether variables, aliases and imports are marked with where they come from; without, meta is kept as it is. */
  readonly hygiene: boolean
  readonly context: Term
  /** The line to give to all code; 'keep': its own; undefined: none. */
  readonly line: number | 'keep' | undefined
  readonly scope: Scope
}

/** Quoted code to Core that builds that code, with what `unquote` asks for put in. */
export function* quoteTerm(quoted: Term, mode: QuoteMode): Effect<Core> {
  if (quoted instanceof Cons) return yield* quoteList(quoted, mode)
  if (!(quoted instanceof Tuple)) return literal(quoted)
  if (quoted.items.length !== 3 || !isList(quoted.items[1] as Term)) return tupleNode(yield* quoteItems(quoted.items, mode))
  return yield* quoteNode(quoted, mode)
}

function* quoteItems(items: readonly Term[], mode: QuoteMode): Effect<Core[]> {
  const cores: Core[] = []
  for (const item of items) cores.push(yield* quoteTerm(item, mode))
  return cores
}

/** A list, `unquote_splicing(…)` in it included. */
function* quoteList(quoted: Cons, mode: QuoteMode): Effect<Core> {
  const heads: Term[] = []
  let rest: Term = quoted
  while (rest instanceof Cons) {
    heads.push(rest.head)
    rest = rest.tail
  }
  if (!mode.unquote || !heads.some((item) => isSplice(item))) {
    const items = yield* quoteItems(heads, mode)
    return listNode(items, isList(rest) ? undefined : yield* quoteTerm(rest, mode))
  }
  return yield* spliced(heads, mode)
}

function isSplice(quoted: Term): boolean {
  const head = callArguments(quoted, '|', 2)?.[0] ?? quoted
  return callArguments(head, 'unquote_splicing', 1) !== undefined
}

function* spliced(items: readonly Term[], mode: QuoteMode): Effect<Core> {
  let pending: Core[] = []
  const parts: Core[] = []
  const flush = () => {
    if (pending.length > 0) parts.push(listNode(pending, undefined))
    pending = []
  }
  for (const item of items) {
    const splice = callArguments(item, 'unquote_splicing', 1)
    const cell = callArguments(item, '|', 2)
    const cellSplice = cell === undefined ? undefined : callArguments(cell[0] as Term, 'unquote_splicing', 1)
    if (splice !== undefined) {
      flush()
      parts.push(yield* expand(splice[0] as Term, mode.scope))
    } else if (cell !== undefined && cellSplice !== undefined) {
      flush()
      const spliced = [yield* expand(cellSplice[0] as Term, mode.scope), yield* quoteTerm(cell[1] as Term, mode)]
      parts.push(remoteCall('Kernel.Utils', 'splice_tail', spliced, mode.scope.env.line))
    } else pending.push(yield* quoteTerm(item, mode))
  }
  flush()
  return parts.reduceRight((tail, part) => remoteCall('Kernel', '++', [part, tail], mode.scope.env.line))
}

function* quoteNode(quoted: Tuple, mode: QuoteMode): Effect<Core> {
  const [head, meta, third] = quoted.items as [Term, Term, Term]
  if (mode.unquote) {
    const unquoted = yield* unquoteNode(head, meta, third, mode)
    if (unquoted !== undefined) return unquoted
  }
  if (head instanceof Atom) return yield* quoteNamed(head, meta, third, mode)
  return tupleNode([yield* quoteTerm(head, mode), literal(keptMeta(meta, mode)), yield* quoteTerm(third, mode)])
}

/** `unquote(x)`, `unquote(name)(args)`, `left.unquote(name)` and `left.unquote(name)(args)`. */
function* unquoteNode(head: Term, meta: Term, third: Term, mode: QuoteMode): Effect<Core | undefined> {
  if (head instanceof Atom) {
    if (head.name !== 'unquote' || !isList(third)) return undefined
    const args = listItems(third) ?? []
    return args.length === 1 ? yield* expand(args[0] as Term, mode.scope) : compileError(mode.scope, 'unquote expects one argument', meta)
  }
  const args = yield* quoteTerm(third, mode)
  const name = callArguments(head, 'unquote', 1)
  if (name !== undefined) return buildCall([yield* expand(name[0] as Term, mode.scope), literal(keptMeta(meta, mode)), args], mode)
  const short = dotUnquote(head)
  if (short !== undefined && isList(third)) {
    const [right] = listItems(third) ?? []
    return yield* buildDot(short, right as Term, keptMeta(meta, mode), undefined, mode)
  }
  if (!(head instanceof Tuple) || head.items.length !== 3) return undefined
  const long = dotUnquote(head.items[0] as Term)
  const right = listItems(head.items[2] as Term)?.[0]
  return long === undefined || right === undefined ? undefined : yield* buildDot(long, right, keptMeta(meta, mode), args, mode)
}

/** The left side of `left.unquote`. */
function dotUnquote(quoted: Term): Term | undefined {
  const dot = callArguments(quoted, '.', 2)
  return dot?.[1] instanceof Atom && dot[1].name === 'unquote' ? dot[0] : undefined
}

function buildCall(parts: readonly [Core, Core, Core], mode: QuoteMode): Core {
  const [name, meta, args] = parts
  if (name.kind === 'literal' && isAtom(name.value)) return tupleNode([name, meta, args])
  return computedCall(
    (callee, callMeta, callArgs) => unquotedCall(callee as Term, callMeta as Term, callArgs as Term),
    parts,
    mode.scope.env.line,
  )
}

function* buildDot(left: Term, right: Term, meta: Term, args: Core | undefined, mode: QuoteMode): Effect<Core> {
  const subject = yield* quoteTerm(left, mode)
  const name = yield* expand(right, mode.scope)
  const build = (...terms: Term[]): Term => {
    const [module, callee, given] = terms as [Term, Term, Term]
    const noParens = args === undefined ? metaPut(meta, 'no_parens', true) : meta
    if (isAtom(callee)) return tuple(tuple(atom('.'), meta, listFrom([module, callee])), noParens, given)
    return unquotedDot(module, callee, meta, args === undefined ? undefined : given)
  }
  return computedCall(build, [subject, name, args ?? literal(listFrom([]))], mode.scope.env.line)
}

/** `Mod.unquote(quote(do: name(args)))` */
function unquotedDot(module: Term, callee: Term, meta: Term, given: Term | undefined): Term {
  if (callee instanceof Tuple && callee.items.length === 3) {
    const [name, , third] = callee.items as [Term, Term, Term]
    const args = given ?? (isList(third) ? third : listFrom([]))
    return tuple(tuple(atom('.'), meta, listFrom([module, name])), meta, args)
  }
  return tuple(tuple(atom('.'), meta, listFrom([module, callee])), meta, given ?? listFrom([]))
}

function* quoteNamed(head: Atom, meta: Term, third: Term, mode: QuoteMode): Effect<Core> {
  if (head.name === 'quote' && isList(third)) {
    const inner = yield* quoteTerm(third, { ...mode, unquote: false })
    const kept = keptMeta(meta, mode)
    return tupleNode([literal(head), literal(mode.hygiene ? metaPut(kept, 'context', mode.context) : kept), inner])
  }
  if (!mode.hygiene) return tupleNode([literal(head), literal(meta), yield* quoteTerm(third, mode)])
  if (head.name === '__aliases__') return yield* quoteAlias(new Tuple([head, meta, third]), mode)
  if (!isList(third)) return tupleNode([literal(head), literal(keptMeta(meta, mode)), literal(mode.context)])
  if (head.name === '&') {
    const captured = captureMeta(third, mode)
    if (captured !== undefined) return yield* quoteCapture(head, meta, captured, mode)
  }
  const annotated = DEFINITIONS.has(head.name) ? withContext(third, mode) : third
  return tupleNode([literal(head), literal(callMeta(head.name, meta, mode)), yield* quoteTerm(annotated, mode)])
}

const DEFINITIONS = new Set(['def', 'defp', 'defmacro', 'defmacrop', '@'])

/** What is defined says in its meta where it was quoted. */
function withContext(args: Term, mode: QuoteMode): Term {
  const [first, ...rest] = listItems(args) ?? []
  if (first === undefined || !isNode(first)) return args
  const [head, meta, third] = first.items
  return listFrom([new Tuple([head, metaPut(meta, 'context', mode.context), third]), ...rest])
}

/** The name and arity of `&name/arity`. */
function captureMeta(third: Term, mode: QuoteMode): { readonly name: Tuple; readonly arity: Term; readonly slash: Tuple } | undefined {
  const slash = listItems(third)?.[0]
  const sides = slash === undefined ? undefined : callArguments(slash, '/', 2)
  const name = sides?.[0]
  if (
    !(name instanceof Tuple) ||
    !(slash instanceof Tuple) ||
    name.items.length !== 3 ||
    !(name.items[0] instanceof Atom) ||
    isList(name.items[2] as Term)
  )
    return undefined
  return importedArities(name.items[0].name, mode.scope.env).length === 0 ? undefined : { name, arity: sides?.[1] as Term, slash }
}

function* quoteCapture(head: Atom, meta: Term, captured: NonNullable<ReturnType<typeof captureMeta>>, mode: QuoteMode): Effect<Core> {
  const [name, nameMeta] = captured.name.items as [Atom, Term]
  const quotedName = tupleNode([literal(name), literal(callMeta(name.name, nameMeta, mode)), literal(mode.context)])
  const [slash, slashMeta] = captured.slash.items as [Atom, Term]
  const fraction = tupleNode([
    literal(slash),
    literal(callMeta('/', slashMeta, mode)),
    listNode([quotedName, yield* quoteTerm(captured.arity, mode)], undefined),
  ])
  return tupleNode([literal(head), literal(keptMeta(meta, mode)), listNode([fraction], undefined)])
}

function* quoteAlias(quoted: Tuple, mode: QuoteMode): Effect<Core> {
  const [head, meta, third] = quoted.items as [Atom, Term, Term]
  const segments = listItems(third) ?? []
  const kept = keptMeta(meta, mode)
  if (!(segments[0] instanceof Atom) || keywordGet(meta, 'alias') !== undefined) {
    return tupleNode([literal(head), literal(kept), yield* quoteTerm(third, mode)])
  }
  const known = mode.scope.env.aliases.has(segments[0].name)
    ? aliasAtom(new Tuple([head, meta, listFrom([segments[0]])]), mode.scope.env)
    : undefined
  return tupleNode([literal(head), literal(metaPut(kept, 'alias', known ?? false)), literal(third)])
}

/** The meta of a call, with the imports that its name has here. */
function callMeta(name: string, meta: Term, mode: QuoteMode): Term {
  const kept = keptMeta(meta, mode)
  if (!mode.hygiene || keywordGet(meta, 'imports') !== undefined) return kept
  const imports = importedArities(name, mode.scope.env)
  if (imports.length === 0) return kept
  const pairs = listFrom(imports.map(([arity, module]) => tuple(arity, module)))
  return metaPut(metaPut(kept, 'context', mode.context), 'imports', pairs)
}

/** `foo -1` may be a call or a subtraction: that depends on the variables of the code that quotes it. */
const AMBIGUOUS = atom('ambiguous_op')

function keptMeta(meta: Term, mode: QuoteMode): Term {
  if (!mode.hygiene || mode.line === 'keep') return meta
  const kept = (listItems(meta) ?? []).filter(
    (pair) =>
      !(pair instanceof Tuple && pair.items[0] instanceof Atom && (pair.items[0].name === 'line' || pair.items[0].name === 'column')),
  )
  const own = kept.map((pair) => (pair instanceof Tuple && pair.items[0] === AMBIGUOUS ? tuple(AMBIGUOUS, mode.context) : pair))
  return listFrom(mode.line === undefined ? own : [tuple(atom('line'), mode.line), ...own])
}
