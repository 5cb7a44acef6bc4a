import { definedName, insideModule, moduleNamed, withAlias } from '#language-service/program/aliases.ts'
import type { Program, ProgramFile } from '#language-service/program/program.ts'
import { headOf } from '#language-service/program/read-modules.ts'
import type { Binary, Call, Clause, Node } from '#language-service/syntax/node.ts'
import { childrenOf, doBody, everyNode } from '#language-service/syntax/walk.ts'
import { boundBy, elementOf } from './pattern.ts'
import { BINDING_MACROS, bindingsOfFrom, bindingsOfMacro } from './query-bindings.ts'
import { type Scope, type Variable, withVariables } from './scope.ts'
import { type Shape, UNKNOWN } from './shape.ts'
import { shapeByName, shapeOf } from './shape-of.ts'

/** What `use` of a module imports. */
const USED: Readonly<Record<string, readonly string[]>> = {
  'Ecto.Schema': ['Ecto.Schema'],
  'Ecto.Migration': ['Ecto.Migration'],
  'ExUnit.Case': ['ExUnit.Case', 'ExUnit.Callbacks', 'ExUnit.Assertions'],
}

/** What names mean at the end of a path in a file; the files before it have run. */
export function scopeAt(program: Program, file: string, path: readonly Node[]): Scope {
  let scope = scopeBefore(program, file)
  for (let index = 0; index + 1 < path.length; index++) scope = stepInto(path, index, scope)
  return scope
}

const begun = new WeakMap<Program, Map<string, Scope>>()

/** The scope at the beginning of a file, once for each program: many places of it are asked for. */
function scopeBefore(program: Program, file: string): Scope {
  const known = begun.get(program) ?? new Map<string, Scope>()
  begun.set(program, known)
  const found = known.get(file)
  if (found !== undefined) return found
  let scope = emptyScope(program, file)
  for (const before of filesBefore(program, file))
    scope = { ...afterStatements(before.root.statements, { ...scope, file: before.file }), file }
  known.set(file, scope)
  return scope
}

/** The scope before anything was written. */
function emptyScope(program: Program, file: string): Scope {
  const at: Scope['scopeAt'] = (name, path) => scopeAt(program, name, path)
  return { program, file, aliases: new Map(), imports: [], module: null, variables: new Map(), named: new Map(), shapeOf, scopeAt: at }
}

/** The scope in which the variables that a path's innermost pattern or statement binds are bound already. */
export function scopeAfter(program: Program, file: string, path: readonly Node[]): Scope {
  for (let index = path.length - 2; index >= 0; index--) {
    const [node, child] = [path[index], path[index + 1]]
    if (node?.kind === 'call' && /^defp?$|^defmacrop?$/.test(node.name) && node.args[0] === child) {
      const body = doBody(node)
      return scopeAt(program, file, [...path.slice(0, index + 1), ...(body === undefined ? [] : [body])])
    }
    if (node?.kind !== 'block' || child === undefined) continue
    const clause = node.clauses.find(({ heads }) => heads.includes(child))
    const inside = scopeAt(program, file, [...path.slice(0, index + 1), ...(clause === undefined ? [] : [clause.body])])
    return clause === undefined ? afterStatements(node.statements.slice(0, node.statements.indexOf(child) + 1), inside) : inside
  }
  return scopeAt(program, file, path)
}

function filesBefore(program: Program, file: string): readonly ProgramFile[] {
  const index = program.files.findIndex((each) => each.file === file)
  return program.files.slice(0, Math.max(0, index))
}

/** The scope in which the next node of a path stands. */
function stepInto(path: readonly Node[], index: number, scope: Scope): Scope {
  const [parent, node, child] = [path[index - 1], path[index], path[index + 1]]
  if (node === undefined || child === undefined) return scope
  switch (node.kind) {
    case 'block': {
      const clause = node.clauses.find(({ heads, body }) => body === child || heads.includes(child))
      if (clause !== undefined) return clause.body === child || isGuarded(child) ? withClause(clause, path.slice(0, index), scope) : scope
      return afterStatements(node.statements.slice(0, node.statements.indexOf(child)), scope)
    }
    case 'call':
      return stepIntoCall(node, child, parent, scope)
    case 'binary':
      return node.operator === 'when' && child === node.right
        ? withVariables(
            scope,
            boundBy(node.left, scope, 'variable', () => UNKNOWN),
          )
        : scope
    case 'unary':
      return node.operator === '&' ? withCaptured(path.slice(0, index + 1), scope) : scope
    default:
      return scope
  }
}

function isGuarded(head: Node): head is Binary {
  return head.kind === 'binary' && head.operator === 'when'
}

function stepIntoCall(call: Call, child: Node, parent: Node | undefined, scope: Scope): Scope {
  const piped = parent?.kind === 'binary' && parent.operator === '|>' && parent.right === call ? parent.left : null
  const isQuery = call.target === null || moduleNamed(call.target, scope.aliases) === 'Ecto.Query'
  if (isQuery && call.name === 'from') {
    const whole = piped === null ? call : { ...call, args: [piped, ...call.args] }
    return bindingsOfFrom(whole, scope, child.end).scope
  }
  if (isQuery && BINDING_MACROS[call.name] !== undefined) return bindingsOfMacro(call, piped, scope)
  return call.target === null ? stepIntoBlock(call, child, scope) : scope
}

/** The scope inside of a call that defines, generates or has a block. */
function stepIntoBlock(call: Call, child: Node, scope: Scope): Scope {
  switch (call.name) {
    case 'defmodule': {
      const name = definedName(call, scope.aliases)
      if (name === undefined || call.args[0] === child) return scope
      return { ...scope, module: name, aliases: insideModule(name, undefined, scope.aliases), variables: new Map() }
    }
    case 'def':
    case 'defp':
    case 'defmacro':
    case 'defmacrop':
      return withParameters(call, child, scope)
    case 'test':
      return withVariables(
        scope,
        call.args.slice(1).flatMap((arg) => boundBy(arg, scope, 'parameter', () => UNKNOWN)),
      )
    case 'for':
    case 'with':
      return afterGenerators(call, child, scope)
    default:
      return child === doBody(call) ? afterStatements(call.args, scope) : scope
  }
}

/** A parameter is known by its pattern, by the schema that it is named after, or, first in a schema's `…changeset`, by the module around. */
function withParameters(call: Call, child: Node, scope: Scope): Scope {
  const head = headOf(call)
  if (head?.kind !== 'call' || (child === head && !isGuarded(child))) return { ...scope, variables: new Map() }
  const own = scope.module === null ? undefined : scope.program.modules.get(scope.module)
  const usual = (index: number, name: string): Shape => {
    const byName = shapeByName(name, scope)
    if (byName.kind !== 'unknown') return byName
    const isFirst = index === 0 && own?.schema && head.name.includes('changeset')
    if (isFirst) return name.includes('changeset') ? { kind: 'changeset', of: own.name } : { kind: 'struct', module: own.name }
    return UNKNOWN
  }
  const variables = head.args.flatMap((arg, index) => {
    const name = arg.kind === 'name' ? arg.text : arg.kind === 'binary' && arg.left.kind === 'name' ? arg.left.text : ''
    return boundBy(arg, scope, 'parameter', () => usual(index, name))
  })
  return withVariables({ ...scope, variables: new Map() }, variables)
}

function afterGenerators(call: Call, child: Node, scope: Scope): Scope {
  let inner = scope
  for (const arg of call.args) {
    if (arg === child || arg.kind === 'pair') break
    inner = afterStatement(arg, inner, call.name === 'for')
  }
  const isElse = call.sections.some(({ word, body }) => body === child && word !== 'do')
  return isElse ? scope : inner
}

/** The scope after statements: their matches, aliases and imports. */
function afterStatements(statements: readonly Node[], scope: Scope): Scope {
  return statements.reduce((inner, statement) => afterStatement(statement, inner, false), scope)
}

function afterStatement(node: Node, scope: Scope, generates: boolean): Scope {
  if (node.kind === 'binary' && (node.operator === '=' || node.operator === '<-')) {
    const inner = afterStatement(node.right, scope, false)
    const shape = () => (generates && node.operator === '<-' ? elementOf(shapeOf(node.right, scope)) : shapeOf(node.right, scope))
    const pattern = node.left.kind === 'binary' && node.left.operator === 'when' ? node.left.left : node.left
    return withVariables(inner, boundBy(pattern, scope, 'variable', known(shape, pattern, scope)))
  }
  if (node.kind === 'call' && node.target === null) {
    const directed = afterDirective(node, scope)
    if (directed !== undefined) return directed
    return node.sections.length > 0 || node.name === 'for' || node.name === 'with' ? scope : afterParts(node, scope)
  }
  return node.kind === 'fn' ? scope : afterParts(node, scope)
}

/** Matches inside of an expression bind as well: `if user = Repo.one(query)`. */
function afterParts(node: Node, scope: Scope): Scope {
  if (node.kind === 'block') return scope
  return childrenOf(node).reduce((inner, child) => afterStatement(child, inner, false), scope)
}

/** What is matched when it can be told, else what the variable is named after. */
function known(shape: () => Shape, pattern: Node, scope: Scope): () => Shape {
  return () => {
    const found = shape()
    return found.kind === 'unknown' && pattern.kind === 'name' ? shapeByName(pattern.text, scope) : found
  }
}

function afterDirective(call: Call, scope: Scope): Scope | undefined {
  const module = moduleNamed(call.args[0], scope.aliases)
  switch (call.name) {
    case 'alias':
    case 'require':
      return { ...scope, aliases: withAlias(call, scope.aliases) }
    case 'import':
      return module === undefined ? scope : { ...scope, imports: [module, ...scope.imports.filter((each) => each !== module)] }
    case 'use':
      return module === undefined ? scope : { ...scope, imports: [...(USED[module] ?? usedFromProgram(module, scope)), ...scope.imports] }
    case 'defmodule': {
      const name = definedName(call, scope.aliases)
      const first = scope.module === null || name === undefined ? undefined : name.slice(scope.module.length + 1).split('.')[0]
      return first === undefined || name === undefined
        ? scope
        : { ...scope, aliases: new Map(scope.aliases).set(first, `${scope.module}.${first}`) }
    }
    case 'def':
    case 'defp':
    case 'defmacro':
    case 'defmacrop':
      return scope
    default:
      return undefined
  }
}

/** What the `__using__` of a module of the program imports. */
function usedFromProgram(module: string, scope: Scope): readonly string[] {
  const defined = scope.program.modules.get(module)
  const file = scope.program.files.find((each) => each.file === defined?.whole.file)
  const using = defined?.functions.find(({ name }) => name === '__using__')
  if (file === undefined || using === undefined) return []
  const calls = [...everyNode(file.root)].filter(
    (node): node is Call => node.kind === 'call' && node.start > using.place.start && node.end <= (defined?.whole.end ?? 0),
  )
  return calls.flatMap((call) => {
    const named = moduleNamed(call.args[0], scope.aliases)
    if (named === undefined) return []
    return call.name === 'import' ? [named] : call.name === 'use' ? (USED[named] ?? []) : []
  })
}

/** The variables of a clause's heads: of `case` known by what is looked at, of a `fn` in an `Enum` function by the list. */
function withClause(clause: Clause, outer: readonly Node[], scope: Scope): Scope {
  const parent = outer.at(-1)
  const subject = parent?.kind === 'call' && parent.name === 'case' ? parent.args[0] : undefined
  const variables: Variable[] = clause.heads.flatMap((head, index) => {
    const pattern = isGuarded(head) ? head.left : head
    const shape = () => (subject !== undefined ? shapeOf(subject, scope) : index === 0 ? elementOfCall(outer, scope) : UNKNOWN)
    return [...boundBy(pattern, scope, 'variable', known(shape, pattern, scope))]
  })
  return withVariables(scope, variables)
}

/** Inside of a capture `&1` is what the function is called with. */
function withCaptured(path: readonly Node[], scope: Scope): Scope {
  const { start, end } = path.at(-1) ?? { start: 0, end: 0 }
  const shape = () => elementOfCall(path, scope)
  return withVariables(scope, [{ name: '&1', kind: 'parameter', place: { file: scope.file, start, end }, shape }])
}

/** What a `fn` or capture at the end of a path is called with: the elements of the list that its call walks. */
function elementOfCall(path: readonly Node[], scope: Scope): Shape {
  const [before, call, fn] = path.slice(-3)
  if (
    (fn?.kind !== 'fn' && fn?.kind !== 'unary') ||
    call?.kind !== 'call' ||
    !WALKS.has(moduleNamed(call.target ?? undefined, scope.aliases) ?? '')
  )
    return UNKNOWN
  const piped = before?.kind === 'binary' && before.operator === '|>' ? before.left : undefined
  const list = piped ?? call.args[0]
  return list === undefined ? UNKNOWN : elementOf(shapeOf(list, scope))
}

const WALKS: ReadonlySet<string> = new Set(['Enum', 'Stream', 'Task'])
