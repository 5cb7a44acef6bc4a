import { quotedVariable } from '#elixir/expander/quoted.ts'
import { template } from '#elixir/expander/template.ts'
import { effect, type NativeMacro, type NativeModule, pure } from '#elixir/native.ts'
import { functionClause } from '#elixir/stdlib/raise.ts'
import { Atom, atom, atomName, isAtom, moduleAtom } from '#terms/atom.ts'
import { call, type Effect } from '#terms/effect.ts'
import type { Fun } from '#terms/fun.ts'
import { ansiEscape } from '#terms/inspect/ansi.ts'
import { widthOf } from '#terms/inspect/binary-doc.ts'
import { type ContainerOptions, joinContainer } from '#terms/inspect/container.ts'
import { type Doc, EMPTY, LINE, lineBreak } from '#terms/inspect/doc.ts'
import { docFromTerm, docToTerm } from '#terms/inspect/doc-term.ts'
import { toDocEffect } from '#terms/inspect/inspect-effect.ts'
import { layout } from '#terms/inspect/layout.ts'
import { contextFromOpts } from '#terms/inspect/opts-term.ts'
import { keywordGet } from '#terms/keyword.ts'
import { EMPTY_LIST, isList, iterateList, list, listFrom } from '#terms/list.ts'
import type { ElixirMap } from '#terms/map.ts'
import { mapPut } from '#terms/map-operations.ts'
import { field } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { Tuple, tuple } from '#terms/tuple.ts'

const doc = docFromTerm
const out = docToTerm

/** The documents side by side; `concat/2` is what puts them together, two by two. */
function side(...parts: readonly Term[]): Term {
  const stranger = parts.findIndex((part) => !isDocument(part))
  if (stranger >= 0) return functionClause('Inspect.Algebra', 'concat', [parts[stranger] as Term, parts[stranger + 1] ?? null])
  return out({ kind: 'concat', docs: parts.map((part) => doc(part)) })
}

/** Whether a term has the shape of a document. */
function isDocument(term: Term): boolean {
  if (typeof term === 'string' || term === EMPTY_LIST) return true
  if (term instanceof Atom) return term.name === 'doc_nil' || term.name === 'doc_line'
  return term instanceof Tuple && TAGS.includes(term.items[0] as Atom)
}

function concatList(docs: Term): Term {
  const items = [...iterateList(docs)]
  return items.length === 1 ? (items[0] as Term) : side(...items)
}

function nestDoc(inner: Term, by: Term, when: Term = null): Term {
  if (!isDocument(inner) || (typeof by === 'number' && by < 0)) return functionClause('Inspect.Algebra', 'nest', [inner, by, when])
  if (by === 0) return inner
  const level = isAtom(by) ? (atomName(by) as 'cursor' | 'reset') : (by as number)
  return out({ kind: 'nest', doc: doc(inner), by: level, when: when === null ? 'always' : (atomName(when as Atom) as 'always' | 'break') })
}

function joined(docs: readonly Doc[]): Term {
  return out({ kind: 'concat', docs })
}

function glue(left: Term, separator: Term, right: Term, mode: 'strict' | 'flex'): Term {
  return side(left, out(lineBreak(separator as string, mode)), right)
}

function groupDoc(inner: Term, mode: Term = null): Term {
  if (!isDocument(inner)) return functionClause('Inspect.Algebra', 'group', [inner, mode])
  return out({ kind: 'group', doc: doc(inner), mode: mode === null ? 'self' : (atomName(mode as Atom) as 'self' | 'inherit') })
}

function* foldDoc(docs: Term, folder: Term): Effect<Term> {
  const items = [...iterateList(docs)]
  let result = items.pop() ?? out(EMPTY)
  for (const item of items.reverse()) result = yield call(folder as Fun, [item, result])
  return result
}

function* toDocTerm(term: Term, opts: Term): Effect<Term> {
  return out(yield* toDocEffect(term, contextFromOpts(opts as ElixirMap)))
}

function limitOf(opts: ElixirMap): number {
  const limit = field(opts, 'limit')
  return typeof limit === 'number' ? limit : Number.POSITIVE_INFINITY
}

function* containerDoc(left: Term, items: Term, right: Term, opts: Term, fun: Term, options: Term = EMPTY_LIST): Effect<Term> {
  if (items === EMPTY_LIST) return side(left, right)
  const docs: Doc[] = []
  let limit = limitOf(opts as ElixirMap)
  for (const item of isList(items) ? iterateList(items) : []) {
    if (limit <= 0) {
      docs.push({ kind: 'text', text: '...', width: 3 })
      break
    }
    limit -= 1
    const inner = limit === Number.POSITIVE_INFINITY ? opts : mapPut(opts as ElixirMap, atom('limit'), limit)
    const made = yield call(fun as Fun, [item, inner])
    docs.push(isDocument(made) ? doc(made) : functionClause('Inspect.Algebra', 'concat', [made, null]))
  }
  return out(joinContainer(doc(left), docs, doc(right), containerOptions(options)))
}

function containerOptions(options: Term): ContainerOptions {
  const separator = keywordGet(options, 'separator')
  const breaks = keywordGet(options, 'break')
  return {
    ...(separator === undefined ? {} : { separator: doc(separator) }),
    ...(breaks === undefined ? {} : { breaks: atomName(breaks as Atom) as 'maybe' | 'flex' | 'strict' }),
  }
}

function colorDoc(inner: Term, key: Term, opts: Term): Term {
  const color = keywordGet(field(opts as ElixirMap, 'syntax_colors'), atomName(key as Atom))
  if (color === undefined) return inner
  const reset = keywordGet(field(opts as ElixirMap, 'syntax_colors'), 'reset') ?? atom('reset')
  return joined([
    { kind: 'color', doc: doc(inner), escape: ansiEscape(color) },
    { kind: 'color', doc: EMPTY, escape: ansiEscape(reset) },
  ])
}

function formatDoc(inner: Term, width: Term): Term {
  return list(layout(doc(inner), typeof width === 'number' ? width : Number.POSITIVE_INFINITY))
}

const strict = (left: Term, separator: Term, right: Term): Term => glue(left, separator, right, 'strict')
const flex = (left: Term, separator: Term, right: Term): Term => glue(left, separator, right, 'flex')

const IS_DOC_GUARD = template(`
  is_binary(unquote(doc)) or unquote(doc) in [:doc_line, :doc_nil, []] or
    (is_tuple(unquote(doc)) and :erlang.element(1, unquote(doc)) in unquote(tags))
`)
const IS_DOC = template('(doc = unquote(doc); unquote(check))')
const TAGS = 'string cons nest break group force fits color collapse limit'.split(' ').map((name) => atom(`doc_${name}`))

const isDoc: NativeMacro = function* (env, given) {
  const check = (tested: Term) => IS_DOC_GUARD.fill({ doc: tested, tags: listFrom(TAGS) })
  return env.context === 'guard' ? check(given) : IS_DOC.fill({ doc: given, check: check(quotedVariable('doc', moduleAtom('Kernel'))) })
}

/** `Inspect.Algebra`: documents for Inspect implementations. */
export const inspectAlgebra: NativeModule = {
  name: 'Inspect.Algebra',
  macros: { 'is_doc/1': isDoc },
  functions: {
    'empty/0': pure(() => out(EMPTY)),
    'line/0': pure(() => out(LINE)),
    'line/2': pure((left: Term, right: Term) => side(left, out(LINE), right)),
    'space/2': pure((left: Term, right: Term) => side(left, ' ', right)),
    'concat/1': pure(concatList),
    'concat/2': pure((left: Term, right: Term) => side(left, right)),
    'nest/2': pure((inner: Term, by: Term) => nestDoc(inner, by)),
    'nest/3': pure(nestDoc),
    'break/0': pure(() => out(lineBreak())),
    'break/1': pure((text: string) => out(lineBreak(text))),
    'flex_break/0': pure(() => out(lineBreak(' ', 'flex'))),
    'flex_break/1': pure((text: string) => out(lineBreak(text, 'flex'))),
    'glue/2': pure((left: Term, right: Term) => strict(left, ' ', right)),
    'glue/3': pure(strict),
    'flex_glue/2': pure((left: Term, right: Term) => flex(left, ' ', right)),
    'flex_glue/3': pure(flex),
    'group/1': pure((inner: Term) => groupDoc(inner)),
    'group/2': pure(groupDoc),
    'string/1': pure((text: string) => tuple(atom('doc_string'), text, widthOf(text))),
    'fold_doc/2': effect(foldDoc),
    'fold/2': effect(foldDoc),
    'to_doc/2': effect(toDocTerm),
    'container_doc/5': effect((left: Term, items: Term, right: Term, opts: Term, fun: Term) => containerDoc(left, items, right, opts, fun)),
    'container_doc/6': effect(containerDoc),
    'color/3': pure(colorDoc),
    'color_doc/3': pure(colorDoc),
    'no_limit/1': pure((inner: Term) => tuple(atom('doc_limit'), inner, atom('infinity'))),
    'collapse_lines/1': pure((max: number) => out({ kind: 'collapse', max })),
    'force_unfit/1': pure((inner: Term) => out({ kind: 'force', doc: doc(inner) })),
    'next_break_fits/1': pure((inner: Term) => out({ kind: 'fits', doc: doc(inner), mode: 'enabled' })),
    'next_break_fits/2': pure((inner: Term, mode: Atom) => out({ kind: 'fits', doc: doc(inner), mode: mode.name as 'enabled' })),
    'format/2': pure(formatDoc),
  },
}
