import type { Place, TextSpan } from '#protocol/language.ts'
import { type CallPlace, callPlaces, modulesOfCall } from './call-place.ts'
import { factsOf } from './facts/facts-of.ts'
import { FROM_KEYWORDS } from './facts/query-keywords.ts'
import { FIELD_TYPES } from './facts/schema-facts.ts'
import { moduleNamed } from './program/aliases.ts'
import { type Program, readProgram, type StructField } from './program/program.ts'
import { BINDING_MACROS, bindingsOfFrom, queryOf } from './scope/query-bindings.ts'
import type { Scope, Variable } from './scope/scope.ts'
import { scopeAfter, scopeAt } from './scope/scope-at.ts'
import { structOf } from './scope/shape.ts'
import type { Call, Node } from './syntax/node.ts'
import { pathAt } from './syntax/walk.ts'

/** What a name in a program stands for. */
export type Meaning =
  | { readonly kind: 'module'; readonly name: string }
  /** `modules` are those that it may be of, the likeliest first. */
  | { readonly kind: 'function'; readonly modules: readonly string[]; readonly name: string; readonly arity: number | null }
  | { readonly kind: 'variable'; readonly variable: Variable }
  | { readonly kind: 'field'; readonly module: string; readonly field: StructField }
  /** A word with a sentence: an option, a keyword of a query, a type. */
  | { readonly kind: 'word'; readonly name: string; readonly text: string }

export interface Meant {
  readonly program: Program
  readonly scope: Scope
  readonly span: TextSpan
  readonly meaning: Meaning
}

/** What stands at a place; undefined where nothing is named. */
export function meaningAt({ sources, file, offset }: Place): Meant | undefined {
  const program = readProgram(sources)
  const root = program.files.find((each) => each.file === file)?.root
  const path = root === undefined ? [] : pathAt(root, offset)
  const node = path.at(-1)
  if (node === undefined) return undefined
  const scope = scopeAt(program, file, path)
  const found = meaningOf(node, path, offset, scope)
  return found && { program, scope, ...found }
}

type Found = Pick<Meant, 'span' | 'meaning'>

function meaningOf(node: Node, path: readonly Node[], offset: number, scope: Scope): Found | undefined {
  switch (node.kind) {
    case 'alias': {
      const module = definedModule(path, scope) ?? moduleNamed(node, scope.aliases)
      return module === undefined ? undefined : { span: node, meaning: { kind: 'module', name: module } }
    }
    case 'name': {
      const variable = scope.variables.get(node.text) ?? scopeAfter(scope.program, scope.file, path).variables.get(node.text)
      if (variable !== undefined) return { span: node, meaning: { kind: 'variable', variable } }
      return { span: node, meaning: { kind: 'function', modules: modulesOfName(node.text, path, scope), name: node.text, arity: null } }
    }
    case 'call':
      return within(node.nameSpan, offset) ? calledMeaning(node, path, scope) : undefined
    case 'pair':
      return within(node.keySpan, offset) ? wordMeaning(node.key, node.keySpan, path, scope) : undefined
    case 'atom':
      return wordMeaning(node.text, node, path, scope)
    default:
      return undefined
  }
}

function within({ start, end }: TextSpan, offset: number): boolean {
  return start <= offset && offset <= end
}

/** The module that the name right behind `defmodule` defines. */
function definedModule(path: readonly Node[], scope: Scope): string | undefined {
  const [call, node] = path.slice(-2)
  if (call?.kind !== 'call' || call.name !== 'defmodule' || call.args[0] !== node) return undefined
  return [...scope.program.modules.values()].find(({ place }) => place.file === scope.file && place.start === node?.start)?.name
}

function modulesOfName(name: string, path: readonly Node[], scope: Scope): readonly string[] {
  const asCall: Call = {
    kind: 'call',
    target: null,
    name,
    nameSpan: path.at(-1) ?? { start: 0, end: 0 },
    args: [],
    parens: false,
    argsSpan: null,
    commas: [],
    sections: [],
    start: 0,
    end: 0,
  }
  return modulesOfCall(asCall, scope)
}

function calledMeaning(call: Call, path: readonly Node[], scope: Scope): Found | undefined {
  const { target, nameSpan: span, name } = call
  const inner = isHead(call, path) ? [scope.module ?? ''] : modulesOfCall(call, scope)
  if (inner.length > 0) {
    const parent = path.at(-2)
    const piped = parent?.kind === 'binary' && parent.operator === '|>' && parent.right === call ? 1 : 0
    const blocks = call.sections.length > 0 ? 1 : 0
    const keywords = call.args.filter((arg) => arg.kind === 'pair').length
    const arity = call.args.length - Math.max(0, keywords - 1) + piped + (keywords > 0 ? 0 : blocks)
    return { span, meaning: { kind: 'function', modules: inner, name, arity } }
  }
  const module = target === null ? undefined : structOf(scope.shapeOf(target, scope))
  return module === undefined ? undefined : fieldMeaning(name, module, span, scope)
}

/** Whether a call is the head of a definition, whose function is the module's own. */
function isHead(call: Call, path: readonly Node[]): boolean {
  const definition = path.findLast((node): node is Call => node.kind === 'call' && /^defp?$|^defmacrop?$/.test(node.name))
  const [head] = definition?.args ?? []
  return head === call || (head?.kind === 'binary' && head.left === call)
}

function fieldMeaning(name: string, module: string, span: TextSpan, scope: Scope): Found | undefined {
  const field = scope.program.modules.get(module)?.struct?.find((each) => each.name === name)
  return field && { span, meaning: { kind: 'field', module, field } }
}

/** An atom or key: an option, a keyword, a type, or a field of the schema that is spoken of. */
function wordMeaning(name: string, span: TextSpan, path: readonly Node[], scope: Scope): Found | undefined {
  const map = path.findLast((node) => node.kind === 'map')
  const struct = map?.kind === 'map' ? structOf(scope.shapeOf(map, scope)) : undefined
  const ofStruct = struct === undefined ? undefined : fieldMeaning(name, struct, span, scope)
  if (ofStruct !== undefined) return ofStruct
  const [place] = callPlaces([...path, path.at(-1) ?? { kind: 'missing', start: 0, end: 0 }], scope)
  if (place === undefined) return undefined
  const text = sentenceOf(name, place)
  if (text !== undefined) return { span, meaning: { kind: 'word', name, text } }
  for (const module of schemasSpokenOf(place)) {
    const found = fieldMeaning(name, module, span, scope)
    if (found !== undefined) return found
  }
  return undefined
}

/** The schemas whose fields a word in a call may name: of its first argument or the query's sources, of the module around, then all others. */
function schemasSpokenOf({ call, args, scope }: CallPlace): readonly string[] {
  const [first] = args
  const sources =
    call.name === 'from'
      ? bindingsOfFrom({ ...call, args }, scope, Number.POSITIVE_INFINITY).query.sources
      : BINDING_MACROS[call.name] !== undefined && first !== undefined
        ? queryOf(first, scope).sources
        : []
  const told = first === undefined ? undefined : structOf(scope.shapeOf(first, scope))
  return [told, ...sources, scope.module, ...scope.program.modules.keys()].filter((module) => module != null)
}

/** What a type, a keyword of a query or an option does. */
function sentenceOf(name: string, { call, keys, position, scope }: CallPlace): string | undefined {
  const facts = factsOf(modulesOfCall(call, scope), call.name)
  const wanted = facts?.args[position]
  if (wanted === 'type' || wanted === 'columnType') return FIELD_TYPES[`:${name}`]
  if (keys.at(-1) !== name) return undefined
  return (call.name === 'from' ? FROM_KEYWORDS[name] : undefined) ?? facts?.options[name]?.text
}
