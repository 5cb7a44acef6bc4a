import { type Atom, atomName, isAtom } from '#terms/atom.ts'
import { Bitstring } from '#terms/bitstring.ts'
import { Float } from '#terms/float.ts'
import { Fun } from '#terms/fun.ts'
import { isInteger } from '#terms/integer.ts'
import { isList } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { Pid } from '#terms/pid.ts'
import { Reference } from '#terms/reference.ts'
import { structModule } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { Tuple } from '#terms/tuple.ts'
import { inspectAtom } from './atom-text.ts'
import { binaryDoc } from './binary-doc.ts'
import { colored } from './color.ts'
import { containerDoc } from './container.ts'
import { type Doc, text } from './doc.ts'
import { inspectFloat } from './float-text.ts'
import { inspectFun } from './fun-text.ts'
import { inspectInteger } from './integer-text.ts'
import { listDoc } from './list-doc.ts'
import { mapDoc } from './map-doc.ts'
import type { InspectContext } from './options.ts'
import { structPrinters } from './struct-printers.ts'

/** The document of any term. */
export function toDoc(term: Term, context: InspectContext): Doc {
  if (typeof term === 'string' || term instanceof Bitstring) return binaryDoc(term, context)
  if (isAtom(term)) return colored(inspectAtom(atomName(term)), atomKind(term), context)
  if (isInteger(term)) return colored(inspectInteger(term, context.base), 'number', context)
  if (term instanceof Float) return colored(inspectFloat(term.value), 'number', context)
  if (isList(term)) return listDoc(term, context)
  if (term instanceof ElixirMap) return mapOrStructDoc(term, context)
  if (term instanceof Tuple) return tupleDoc(term, context)
  if (term instanceof Fun) return text(inspectFun(term))
  if (term instanceof Pid) return text(`#PID<0.${term.id}.0>`)
  return referenceDoc(term)
}

function referenceDoc(term: Reference): Doc {
  if (!(term instanceof Reference)) throw new Error(`Invariant: not a term: ${String(term)}`)
  return text(`#Reference<0.0.0.${term.id}>`)
}

function atomKind(term: Atom | boolean | null): string {
  return term === null ? 'nil' : typeof term === 'boolean' ? 'boolean' : 'atom'
}

function tupleDoc(term: Tuple, context: InspectContext): Doc {
  return containerDoc(colored('{', 'tuple', context), term.items, colored('}', 'tuple', context), context, context.toDoc, {
    separator: colored(',', 'tuple', context),
    breaks: 'flex',
  })
}

function mapOrStructDoc(term: ElixirMap, context: InspectContext): Doc {
  if (!context.structs) return mapDoc(term, context)
  const module = structModule(term)
  if (module === undefined) return mapDoc(term, context)
  return structPrinters.get(module.name)?.(term, context) ?? context.printStruct(term, module, context)
}
