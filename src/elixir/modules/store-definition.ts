import type { Core, FunctionClause, Pattern, Variable } from '#elixir/core/core.ts'
import { type Env, newUsage, type Scope, withEnv } from '#elixir/expander/env.ts'
import { cannotCompile, compileError, placeOf, reportWarning } from '#elixir/expander/errors.ts'
import { expandGuard, guardAlternatives } from '#elixir/expander/guard.ts'
import { LayeredMap } from '#elixir/expander/layered-map.ts'
import { expandPatternsIn } from '#elixir/expander/pattern-in.ts'
import { callArguments, lineOf, lineOfMeta, metaOf, quotedCall } from '#elixir/expander/quoted.ts'
import { expand } from '#elixir/expander/recurse.ts'
import { temporary } from '#elixir/expander/variables.ts'
import { warnUnused } from '#elixir/expander/warn-unused.ts'
import { quotedToText } from '#elixir/macro-text/quoted-to-text.ts'
import { Atom, isAtom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { keywordGet, keywordPairs } from '#terms/keyword.ts'
import { isList, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { Tuple } from '#terms/tuple.ts'
import { warnOfClause } from './clause-warnings.ts'
import { splitDefaults, storeDefaults } from './default-arguments.ts'
import { type Definition, type DefinitionKind, isMacro } from './definition.ts'
import { runDefinitionHooks } from './hooks.ts'
import { noteImpl } from './impl-mark.ts'
import { type ModuleBuilder, overriddenName } from './module-builder.ts'

/** The parts of `name(args) when guard`. */
interface Head {
  readonly name: string
  readonly args: readonly Term[]
  readonly guards: readonly Term[]
  readonly meta: Term
}

/** Adds one clause: what `def name(args) when guard, do: body` does when the module body runs. Answers `{name, arity}`. */
export function* storeDefinition(kind: DefinitionKind, call: Term, body: Term | undefined, env: Env): Effect<Term> {
  const module = env.module
  if (module === null) throw cannotCompile(env)
  const scope: Scope = { env }
  const head = splitHead(kind, call, scope)
  const { args, defaults } = splitDefaults(head.args)
  const line = lineOfMeta(head.meta) || lineOf(call) || env.line
  const place = { name: head.name, arity: args.length }
  hideOverridden(module, `${place.name}/${place.arity}`, place.name)
  const inner = functionScope(kind, place, line, env)
  noteImpl(module, kind, `${place.name}/${place.arity}`, { macro: isMacro(kind), line, author: authorOf(head.meta) })
  const clause = body === undefined ? undefined : yield* expandDefinition({ ...head, args }, body, inner, line)
  const { column } = placeOf(head.meta, env)
  noteDeprecated(module, `${place.name}/${place.arity}`)
  module.docs.attach(`${place.name}/${place.arity}`, { kind, hasBody: body !== undefined }, scope)
  store(module, clause, { kind, ...place, file: env.file, line, column, defaults: defaults.length }, scope, head.meta)
  if (defaults.length > 0)
    yield* storeDefaults(module, { kind, ...place, line, column, args: head.args, file: env.file }, functionScope(kind, place, line, env))
  yield* runDefinitionHooks(module, { kind, name: head.name, args, guards: head.guards, body }, scope)
  return new Tuple([head.name === 'nil' ? null : nameAtom(head.name), args.length])
}

/** `@deprecated "reason"` speaks of the definition that follows it. */
function noteDeprecated(module: ModuleBuilder, key: string): void {
  const reason = module.attribute('deprecated')
  if (typeof reason === 'string') module.deprecated.set(key, reason)
  module.attributes.delete('deprecated')
}

function authorOf(meta: Term): string {
  const context = keywordGet(meta, 'context')
  return context instanceof Atom ? context.name : ''
}

function nameAtom(name: string): Atom {
  return quotedCall(name, []).items[0] as Atom
}

function functionScope(kind: DefinitionKind, place: { name: string; arity: number }, line: number, env: Env): Scope {
  const caller = isMacro(kind) ? temporary(env, 'caller') : undefined
  const changes = {
    function: place,
    line,
    variables: LayeredMap.of<string, Variable>(),
    usage: newUsage(),
    stacktrace: undefined,
    caller,
    context: null,
  }
  return { env: withEnv(env, changes) }
}

function splitHead(kind: DefinitionKind, call: Term, scope: Scope): Head {
  const when = callArguments(call, 'when', 2)
  const signature = when === undefined ? call : (when[0] as Term)
  const guards = when === undefined ? [] : guardAlternatives(when[1] as Term)
  const meta = metaOf(signature)
  if (signature instanceof Tuple && signature.items.length === 3 && isAtom(signature.items[0] as Term)) {
    const third = signature.items[2] as Term
    const head = signature.items[0] as Atom | boolean | null
    const name = head instanceof Atom ? head.name : String(head === null ? 'nil' : head)
    return { name, args: isList(third) ? (listItems(third) ?? []) : [], guards, meta }
  }
  return compileError(scope, `invalid syntax in ${kind} ${quotedToText(call)}`, call)
}

function* expandDefinition(head: Head, body: Term, scope: Scope, line: number): Effect<FunctionClause> {
  const { caller } = scope.env
  const patterns: Pattern[] = yield* expandPatternsIn(head.args, scope)
  const guard = yield* expandGuard(head.guards, scope)
  const core: Core = yield* expand(bodyOf(body, scope), scope)
  warnUnused(scope)
  const all: Pattern[] = caller === undefined ? patterns : [{ kind: 'bind', variable: caller }, ...patterns]
  if (scope.env.unit.failures.has(scope.env.usage) && scope.env.module !== null) scope.env.module.failed = true
  return { patterns: all, guard, body: core, line }
}

/** `[do: body]`, or with rescue, catch, else and after the `try` that it stands for. */
function bodyOf(blocks: Term, scope: Scope): Term {
  const pairs = keywordPairs(blocks)
  const body = pairs?.find(([name]) => name === 'do')
  if (pairs === undefined || body === undefined) return compileError(scope, 'missing :do option in definition', blocks)
  return pairs.length === 1 ? body[1] : quotedCall('try', [blocks])
}

function store(
  module: ModuleBuilder,
  clause: FunctionClause | undefined,
  made: Omit<Definition, 'clauses' | 'hasHeader' | 'generated' | 'replaceable'>,
  scope: Scope,
  meta: Term,
): void {
  const key = `${made.name}/${made.arity}`
  const old = module.definitions.get(key)
  if (old !== undefined) checkSame(old, made, scope, meta)
  if (old !== undefined && clause !== undefined) warnOfClause(module, old, clause, scope, meta)
  module.lastDefined = key
  const clauses = clause === undefined ? [] : [clause]
  module.version++
  if (old === undefined)
    module.definitions.set(key, { ...made, clauses, hasHeader: clause === undefined, generated: false, replaceable: false })
  else module.definitions.set(key, { ...old, clauses: [...old.clauses, ...clauses], defaults: Math.max(old.defaults, made.defaults) })
}

/** When `defoverridable` allows it, moves the old definition away, where `super` finds it. */
function hideOverridden(module: ModuleBuilder, key: string, name: string): void {
  const old = module.definitions.get(key)
  if (old === undefined || !old.replaceable) return
  const count = (module.overridables.get(key) ?? 0) + 1
  module.overridables.set(key, count)
  const hidden = overriddenName(name, count)
  const kind = isMacro(old.kind) ? 'defmacrop' : 'defp'
  module.definitions.set(`${hidden}/${old.arity}`, { ...old, name: hidden, kind, replaceable: false, generated: true })
  module.definitions.delete(key)
}

const HEADER = `one should write:

    def foo(a, b \\\\ :default)
    def foo(:first_clause, b) do ... end
    def foo(:second_clause, b) do ... end
`
const DEFAULTS_TWICE = `defines defaults multiple times. Elixir allows defaults to be declared once per definition. Instead of:

    def foo(:first_clause, b \\\\ :default) do ... end
    def foo(:second_clause, b \\\\ :default) do ... end

${HEADER}`
const DEFAULTS_BESIDE_CLAUSES = `has multiple clauses and also declares default values. In such cases, the default values should be defined in a header. Instead of:

    def foo(:first_clause, b \\\\ :default) do ... end
    def foo(:second_clause, b) do ... end

${HEADER}`

function checkSame(
  old: Definition,
  made: { kind: DefinitionKind; name: string; arity: number; defaults: number },
  scope: Scope,
  meta: Term,
): void {
  const key = `${made.name}/${made.arity}`
  if (old.generated) {
    compileError(scope, `${made.kind} ${key} conflicts with defaults from ${made.name}/${made.arity + 1}`, meta)
  }
  if (old.kind !== made.kind) compileError(scope, `${made.kind} ${key} already defined as ${old.kind} in ${old.file}:${old.line}`, meta)
  if (made.defaults > 0 && old.defaults > 0) compileError(scope, `${made.kind} ${key} ${DEFAULTS_TWICE}`, meta)
  const mixed = made.defaults > 0 ? old.clauses.length > 0 : old.defaults > 0 && old.clauses.length === 1 && !old.hasHeader
  if (mixed) reportWarning(scope, `${made.kind} ${key} ${DEFAULTS_BESIDE_CLAUSES}`, meta)
}
