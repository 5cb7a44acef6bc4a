import { callParts } from '#ecto/query/ast.ts'
import { Atom, atom, isAtom } from '#terms/atom.ts'
import { Float } from '#terms/float.ts'
import { concat, type Doc, EMPTY, group, lineBreak, nest, text } from '#terms/inspect/doc.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { layout } from '#terms/inspect/layout.ts'
import { isInteger } from '#terms/integer.ts'
import { EMPTY_LIST, isList, listFrom, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { Tuple } from '#terms/tuple.ts'
import { binaryOperator, letsNextBreakFit, staysOnLine, wantsParentheses } from './operators.ts'

const WIDTH = 98

/** The text of quoted code as Elixir's formatter lays it out, no wider than 98 columns where that is possible: `Macro.to_string/1`. */
export function quotedToString(quoted: Term): string {
  return layout(group(quotedDoc(quoted)), WIDTH)
}

/** A node that prints as the given text, whatever it holds. */
export class TextNode extends Tuple {
  readonly text: string

  constructor(value: string) {
    super([])
    this.text = value
  }
}

function quotedDoc(quoted: Term): Doc {
  if (quoted instanceof TextNode) return text(quoted.text)
  if (isInteger(quoted)) return text(withUnderscores(String(quoted)))
  if (quoted instanceof Float) return text(floatText(quoted))
  if (isList(quoted)) return listDoc(quoted)
  if (!(quoted instanceof Tuple)) return text(inspect(quoted))
  if (quoted.items.length === 2) return tupleDoc(quoted.items)
  if (quoted.items.length !== 3) return text(inspect(quoted))
  return nodeDoc(quoted)
}

function withUnderscores(digits: string): string {
  const [, sign = '', number = ''] = /^(-?)(\d+)$/.exec(digits) ?? []
  return number.length < 6 ? digits : sign + number.replace(/\B(?=(\d{3})+$)/g, '_')
}

function floatText(value: Float): string {
  const shown = inspect(value)
  const [, whole = '', rest = ''] = /^(-?\d+)(.*)$/.exec(shown) ?? []
  return withUnderscores(whole) + rest
}

function nodeDoc(quoted: Tuple): Doc {
  const [form, , args] = quoted.items as [Term, Term, Term]
  if (form instanceof Atom && isAtom(args)) return text(form.name)
  const items = listItems(args)
  if (items === undefined) return text(inspect(quoted))
  if (form instanceof Atom) return localDoc(form.name, items)
  if (form === null || typeof form === 'boolean') return text(inspect(quoted))
  return remoteDoc(form, items)
}

function remoteDoc(form: Term, args: readonly Term[]): Doc {
  const dot = callParts(form)
  if (dot?.name !== '.') return concat(quotedDoc(form), argsDoc(args))
  const [target, name] = dot.args as [Term, Term]
  if (target === ACCESS && name instanceof Atom && name.name === 'get' && args.length === 2) {
    return concat(operandDoc(args[0] as Term), '[', quotedDoc(args[1] as Term), ']')
  }
  const called = concat(operandDoc(target), '.', name instanceof Atom ? name.name : inspect(name))
  const isPlainField = args.length === 0 && !isSourceNode(target)
  return isPlainField ? called : concat(called, argsDoc(args))
}

const ACCESS = atom('Elixir.Access')

/** `&0.id()`: a capture has no fields, so this is printed as a call. */
function isSourceNode(target: Term): boolean {
  return callParts(target)?.name === '&'
}

function operandDoc(quoted: Term): Doc {
  const parts = callParts(quoted)
  return parts !== undefined && isOperator(parts.name, parts.args.length) ? concat('(', quotedDoc(quoted), ')') : quotedDoc(quoted)
}

const UNARY = new Set(['not', '-', '+', '^', '!'])

function isOperator(name: string, arity: number): boolean {
  return arity === 2 ? binaryOperator(name) !== undefined : arity === 1 && UNARY.has(name)
}

function localDoc(name: string, args: readonly Term[]): Doc {
  if (name === '{}') return tupleDoc(args)
  if (name === '...' && args.length === 0) return text('...')
  if (name === '%{}') return mapDoc('%{', args)
  if (name === '%' && args.length === 2) return structDoc(args[0] as Term, args[1] as Term)
  if (name === '__aliases__') return text(args.map((part) => (part instanceof Atom ? part.name : inspect(part))).join('.'))
  if (name === '__block__' && args.length === 1) return quotedDoc(args[0] as Term)
  if (args.length === 2 && binaryOperator(name) !== undefined) return group(binaryDoc(name, args[0] as Term, args[1] as Term, 2))
  if (args.length === 1) return unaryDoc(name, args[0] as Term)
  return concat(name, argsDoc(args))
}

function structDoc(module: Term, map: Term): Doc {
  const fields = callParts(map)?.args ?? []
  return mapDoc(`%${layout(quotedDoc(module), Number.POSITIVE_INFINITY)}{`, fields)
}

function unaryDoc(name: string, arg: Term): Doc {
  if (name === '&') return concat('&', quotedDoc(arg))
  if (name === '^' || name === '@') return concat(name, wrappedOperand(arg))
  if (name === '-' || name === '+') return concat(name, wrappedOperand(arg))
  if (name !== 'not') return concat(name, argsDoc([arg]))
  const parts = callParts(arg)
  if (parts?.name === 'in' && parts.args.length === 2) return group(binaryDoc('not in', parts.args[0] as Term, parts.args[1] as Term, 2))
  return concat('not ', parts?.name === 'not' ? quotedDoc(arg) : wrappedOperand(arg))
}

function wrappedOperand(arg: Term): Doc {
  const parts = callParts(arg)
  return parts !== undefined && isOperator(parts.name, parts.args.length) ? concat('(', quotedDoc(arg), ')') : quotedDoc(arg)
}

function binaryDoc(op: string, left: Term, right: Term, nesting: number): Doc {
  const leftDoc = binaryOperandDoc(op, left, 'left', 2)
  const rightDoc = binaryOperandDoc(op, right, 'right', 0)
  if (staysOnLine(op)) return concat(leftDoc, ` ${op} `, rightDoc)
  const fitting = letsNextBreakFit(op) && breaksInside(right)
  const tail = concat(` ${op}`, nestBroken(concat(lineBreak(), group(fitting ? nextBreakFits(rightDoc) : rightDoc)), nesting))
  return concat(leftDoc, group(fitting ? { kind: 'fits', doc: tail, mode: 'disabled' } : tail))
}

function binaryOperandDoc(parent: string, operand: Term, side: 'left' | 'right', nesting: number): Doc {
  const parts = callParts(negatedIn(operand))
  const info = parts !== undefined && parts.args.length === 2 ? binaryOperator(parts.name) : undefined
  const parentInfo = binaryOperator(parent)
  if (parts === undefined || info === undefined || parentInfo === undefined) return quotedDoc(operand)
  const [left, right] = parts.args as [Term, Term]
  if (parts.name === parent && parentInfo.side === side) return binaryDoc(parent, left, right, nesting)
  const binds = info.precedence > parentInfo.precedence || (info.precedence === parentInfo.precedence && parentInfo.side === side)
  if (!binds || wantsParentheses(parent, parts.name)) return concat('(', group(binaryDoc(parts.name, left, right, 2)), ')')
  return group(binaryDoc(parts.name, left, right, 2))
}

/** `not (a in b)` is the operator `a not in b`. */
function negatedIn(operand: Term): Term {
  const parts = callParts(operand)
  if (parts?.name !== 'not' || parts.args.length !== 1) return operand
  const inner = callParts(parts.args[0] as Term)
  if (inner?.name !== 'in' || inner.args.length !== 2) return operand
  return new Tuple([atom('not in'), EMPTY_LIST, (parts.args[0] as Tuple).items[2] as Term])
}

/** Lists and maps break inside rather than before. */
function breaksInside(quoted: Term): boolean {
  if (isList(quoted)) return true
  const parts = callParts(quoted)
  return parts !== undefined && parts.args.length > 0 && (parts.name === '%{}' || parts.name === '%')
}

function nextBreakFits(doc: Doc): Doc {
  return { kind: 'fits', doc, mode: 'enabled' }
}

function argsDoc(args: readonly Term[]): Doc {
  if (args.length === 0) return text('()')
  const last = args.at(-1) as Term
  const pairs = keywordItems(last)
  if (pairs !== undefined && pairs.length > 0) return keywordArgsDoc(args.slice(0, -1), pairs)
  const docs = args.map((arg) => group(quotedDoc(arg)))
  if (!breaksInside(last)) return surround('(', joined(docs), ')')
  const head = docs.slice(0, -1)
  const all = joined([...head, nextBreakFits(docs.at(-1) as Doc)])
  return { kind: 'fits', doc: surround('(', all, ')'), mode: 'disabled' }
}

function keywordArgsDoc(args: readonly Term[], pairs: readonly (readonly [Atom, Term])[]): Doc {
  const keywords = joined(pairs.map(([key, value]) => pairDoc(key, value)))
  if (args.length === 0) return surround('(', keywords, ')')
  const head = joined(args.map((arg) => group(quotedDoc(arg))))
  return group(concat('(', head, ',', nestBroken(concat(lineBreak(), keywords), 2), lineBreak(''), ')'))
}

function joined(docs: readonly Doc[], separator: Doc = lineBreak()): Doc {
  return concat(...docs.flatMap((doc, i) => (i === 0 ? [doc] : [text(','), separator, doc])))
}

function surround(left: string, doc: Doc, right: string): Doc {
  return group(concat(nestBroken(concat(left, lineBreak(''), doc), 2), lineBreak(''), right))
}

/** Lines inside are indented when the group breaks. */
function nestBroken(doc: Doc, by: number): Doc {
  return by === 0 ? doc : { kind: 'nest', doc, by, when: 'break' }
}

function keywordItems(quoted: Term): (readonly [Atom, Term])[] | undefined {
  const pairs: (readonly [Atom, Term])[] = []
  for (const item of listItems(quoted) ?? [undefined]) {
    if (!(item instanceof Tuple) || item instanceof TextNode || item.items.length !== 2) return undefined
    const [key, value] = item.items as [Term, Term]
    if (!(key instanceof Atom) || key.name.startsWith('Elixir.')) return undefined
    pairs.push([key, value])
  }
  return pairs
}

function pairDoc(key: Atom, value: Term): Doc {
  const shown = inspect(key)
  const label = /^:"/.test(shown) ? `${shown.slice(1)}:` : `${shown.slice(1)}:`
  const doc = group(quotedDoc(value))
  if (breaksInside(value)) {
    const inner = concat(label, nestBroken(concat(lineBreak(), nextBreakFits(doc)), 2))
    return { kind: 'fits', doc: group(inner), mode: 'disabled' }
  }
  return group(concat(label, nestBroken(concat(lineBreak(), doc), 2)))
}

function listDoc(quoted: Term): Doc {
  const items = listItems(quoted)
  if (items === undefined) return text(inspect(quoted))
  if (items.length === 0) return text('[]')
  const pairs = keywordItems(quoted)
  if (pairs !== undefined) return surround('[', joined(pairs.map(([key, value]) => pairDoc(key, value))), ']')
  const first = items.findIndex((_, i) => items.slice(i).every(hasKeywordKey))
  const plain = first < 0 ? items : items.slice(0, first)
  const trailing = keywordItems(listFrom(items.slice(plain.length))) ?? []
  return surround(
    '[',
    joined([...plain.map((item) => group(quotedDoc(item))), ...trailing.map(([key, value]) => pairDoc(key, value))]),
    ']',
  )
}

function tupleDoc(items: readonly Term[]): Doc {
  if (items.length === 0) return text('{}')
  const docs = items.map((item) => group(quotedDoc(item)))
  return group(concat('{', nest(joined(docs, lineBreak(' ', 'flex')), 1), '}'))
}

function mapDoc(left: string, items: readonly Term[]): Doc {
  if (items.length === 0) return text(`${left}}`)
  const update = items.length === 1 ? callParts(items[0] as Term) : undefined
  if (update?.name === '|' && update.args.length === 2) {
    const entries = entriesDoc(listItems(update.args[1] as Term) ?? [])
    return surround(left, concat(quotedDoc(update.args[0] as Term), ' | ', nest(entries, 2)), '}')
  }
  return surround(left, entriesDoc(items), '}')
}

/** Pairs print `key: value` from the point on where all the rest have plain atom keys. */
function entriesDoc(items: readonly Term[]): Doc {
  const docs = items.map((item, i) => entryDoc(item, items.slice(i).every(hasKeywordKey)))
  return docs.length === 0 ? EMPTY : joined(docs)
}

function hasKeywordKey(item: Term): boolean {
  if (!(item instanceof Tuple) || item.items.length !== 2) return false
  const key = item.items[0] as Term
  return key instanceof Atom && !key.name.startsWith('Elixir.')
}

function entryDoc(item: Term, asKeyword: boolean): Doc {
  if (!(item instanceof Tuple) || item.items.length !== 2) return group(quotedDoc(item))
  const [key, value] = item.items as [Term, Term]
  if (asKeyword && key instanceof Atom) return pairDoc(key, value)
  return group(concat(quotedDoc(key), ' =>', nestBroken(concat(lineBreak(), group(quotedDoc(value))), 2)))
}
