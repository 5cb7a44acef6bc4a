import { invariant } from '#base/invariant.ts'
import { parse } from '#elixir/parser/parse.ts'
import { Atom, atom, moduleAtom } from '#terms/atom.ts'
import { Cons, EMPTY_LIST, isList, listFrom, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { Tuple } from '#terms/tuple.ts'
import { callArguments } from './quoted.ts'

/** Elixir code with holes, `unquote(name)` and `unquote_splicing(name)`, to be filled with quoted code. Parsed when first used. */
export interface Template {
  fill(holes: Readonly<Record<string, Term>>): Term
}

/** The template for this source. Its own variables are Kernel's, so that they never meet the caller's. */
export function template(source: string): Template {
  let parsed: Term | undefined
  return {
    fill(holes) {
      parsed ??= parseTemplate(source)
      return fill(parsed, holes)
    },
  }
}

const KERNEL_CONTEXT = moduleAtom('Kernel')
const ALIAS_FALSE = listFrom([new Tuple([atom('alias'), false])])

function parseTemplate(source: string): Term {
  const result = parse(source, { file: 'kernel', line: 1, columns: false })
  invariant(result.kind === 'ok', `template does not parse: ${source}`)
  return owned(result.quoted)
}

/** Without lines; variables get Kernel's context, aliases are taken as they stand. */
function owned(quoted: Term): Term {
  if (quoted instanceof Cons) return listFrom((listItems(quoted) ?? []).map(owned))
  if (!(quoted instanceof Tuple)) return quoted
  const [head, meta, third] = quoted.items as [Term, Term, Term]
  if (quoted.items.length !== 3 || !isList(meta)) return new Tuple(quoted.items.map(owned))
  if (head instanceof Atom && head.name === '__aliases__') return new Tuple([head, ALIAS_FALSE, third])
  if (head instanceof Atom && !isList(third)) return new Tuple([head, EMPTY_LIST, KERNEL_CONTEXT])
  return new Tuple([owned(head), withoutPlace(meta), owned(third)])
}

function withoutPlace(meta: Term): Term {
  return listFrom(
    (listItems(meta) ?? []).filter(
      (pair) =>
        !(pair instanceof Tuple && pair.items[0] instanceof Atom && (pair.items[0].name === 'line' || pair.items[0].name === 'column')),
    ),
  )
}

function fill(quoted: Term, holes: Readonly<Record<string, Term>>): Term {
  if (quoted instanceof Cons) return listFrom((listItems(quoted) ?? []).flatMap((item) => spliced(item, holes) ?? [fill(item, holes)]))
  if (!(quoted instanceof Tuple)) return quoted
  const hole = holeName(quoted, 'unquote')
  if (hole === undefined) return new Tuple(quoted.items.map((item) => fill(item, holes)))
  const value = holes[hole]
  invariant(value !== undefined, `template hole ${hole}`)
  return value
}

function spliced(quoted: Term, holes: Readonly<Record<string, Term>>): Term[] | undefined {
  const hole = holeName(quoted, 'unquote_splicing')
  return hole === undefined ? undefined : listItems(holes[hole] ?? null)
}

function holeName(quoted: Term, kind: string): string | undefined {
  const inner = callArguments(quoted, kind, 1)?.[0]
  const name = inner instanceof Tuple ? inner.items[0] : undefined
  return name instanceof Atom ? name.name : undefined
}
