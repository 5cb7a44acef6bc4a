import { assertNever } from '#base/assert-never.ts'
import { Atom, atom, atomName, isAtom, moduleAtom } from '#terms/atom.ts'
import { Cons, EMPTY_LIST } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { raise } from '#terms/thrown.ts'
import { Tuple, tuple } from '#terms/tuple.ts'
import { type Doc, EMPTY, LINE, text } from './doc.ts'

/** A document as Elixir code sees it: a string, `:doc_nil`, `:doc_line` or a tagged tuple, as `Inspect.Algebra` makes them. */
export function docToTerm(doc: Doc): Term {
  switch (doc.kind) {
    case 'empty':
      return atom('doc_nil')
    case 'line':
      return atom('doc_line')
    case 'text':
      return doc.width === byteSize(doc.text) ? doc.text : tuple(atom('doc_string'), doc.text, doc.width)
    case 'concat':
      return consed(doc.docs.map(docToTerm))
    case 'nest':
      return tuple(atom('doc_nest'), docToTerm(doc.doc), typeof doc.by === 'number' ? doc.by : atom(doc.by), atom(doc.when))
    case 'break':
      return tuple(atom('doc_break'), doc.text, atom(doc.mode))
    case 'group':
      return tuple(atom('doc_group'), docToTerm(doc.doc), atom(doc.mode))
    case 'force':
      return tuple(atom('doc_force'), docToTerm(doc.doc))
    case 'fits':
      return tuple(atom('doc_fits'), docToTerm(doc.doc), atom(doc.mode))
    case 'color':
      return tuple(atom('doc_color'), docToTerm(doc.doc), doc.escape)
    case 'collapse':
      return tuple(atom('doc_collapse'), doc.max)
    default:
      return assertNever(doc)
  }
}

function byteSize(value: string): number {
  return new TextEncoder().encode(value).length
}

function consed(docs: readonly Term[]): Term {
  if (docs.length === 0) return atom('doc_nil')
  let result = docs[docs.length - 1] as Term
  for (let i = docs.length - 2; i >= 0; i--) result = tuple(atom('doc_cons'), docs[i] as Term, result)
  return result
}

/** The document that a term stands for; raises FunctionClauseError when it is none. */
export function docFromTerm(term: Term, asked: 'concat' | 'group' = 'concat'): Doc {
  if (typeof term === 'string') return text(term, byteSize(term))
  if (term === EMPTY_LIST) return EMPTY
  if (isAtom(term)) return atomDoc(term, asked)
  if (term instanceof Cons) return { kind: 'concat', docs: [docFromTerm(term.head), docFromTerm(term.tail)] }
  if (term instanceof Tuple && term.items[0] instanceof Atom) return tupleDoc(term.items[0].name, term.items, asked)
  return notADoc(asked)
}

function atomDoc(term: Atom | boolean | null, asked: 'concat' | 'group'): Doc {
  const name = atomName(term)
  return name === 'doc_nil' ? EMPTY : name === 'doc_line' ? LINE : notADoc(asked)
}

function tupleDoc(tag: string, items: readonly Term[], asked: 'concat' | 'group'): Doc {
  const second = items[1] as Term
  const third = items[2] as Term
  switch (tag) {
    case 'doc_string':
      return text(second as string, third as number)
    case 'doc_cons':
      return { kind: 'concat', docs: [docFromTerm(second), docFromTerm(third)] }
    case 'doc_nest':
      return {
        kind: 'nest',
        doc: docFromTerm(second),
        by: typeof third === 'number' ? third : (atomName(third as Atom) as 'cursor' | 'reset'),
        when: atomName(items[3] as Atom) as 'always' | 'break',
      }
    case 'doc_break':
      return { kind: 'break', text: second as string, mode: atomName(third as Atom) as 'strict' | 'flex' }
    case 'doc_group':
      return { kind: 'group', doc: docFromTerm(second), mode: atomName(third as Atom) as 'self' | 'inherit' }
    case 'doc_force':
      return { kind: 'force', doc: docFromTerm(second) }
    case 'doc_fits':
      return { kind: 'fits', doc: docFromTerm(second), mode: atomName(third as Atom) as 'enabled' | 'disabled' }
    case 'doc_color':
      return { kind: 'color', doc: docFromTerm(second), escape: third as string }
    case 'doc_collapse':
      return { kind: 'collapse', max: second as number }
    case 'doc_limit':
      return docFromTerm(second)
    default:
      return notADoc(asked)
  }
}

/** What `Inspect.Algebra` raises for what is no document: alone it is to be grouped, in another one it is put beside the rest. */
function notADoc(name: 'concat' | 'group'): never {
  const call = { module: moduleAtom('Inspect.Algebra'), function: atom(name), arity: 2 }
  return raise('FunctionClauseError', { ...call, kind: null, args: null, clauses: null })
}
