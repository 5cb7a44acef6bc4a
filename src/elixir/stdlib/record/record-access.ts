import { escapeTerm } from '#elixir/expander/escape.ts'
import { quotedCall, quotedRemote, quotedVariable } from '#elixir/expander/quoted.ts'
import { Atom, atom, moduleAtom } from '#terms/atom.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { keywordPairs } from '#terms/keyword.ts'
import { listFrom } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapGet } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { Tuple, tuple } from '#terms/tuple.ts'
import { fieldIndex, type RecordField, recordFields } from './record-fields.ts'

const RECORD = moduleAtom('Record')
const ERLANG = atom('erlang')

function inMatch(caller: Term): boolean {
  return caller instanceof ElixirMap && mapGet(caller, atom('context')) === atom('match')
}

/** `user()`, `user(:age)`, `user(age: 3)` and `user(record)`, as quoted code. */
export function accessOne(tag: Term, pairs: Term, argument: Term, caller: Term): Term {
  const fields = recordFields(pairs)
  if (argument instanceof Atom) return fieldIndex(tag, fields, argument.name)
  const given = keywordPairs(argument)
  if (given !== undefined) return create(tag, fields, given, inMatch(caller))
  return quotedRemote(RECORD, '__keyword__', [tag, listFrom(fields.map(({ name }) => atom(name))), argument])
}

/** `user(record, :age)` and `user(record, age: 3)`, as quoted code. */
export function accessTwo(tag: Term, pairs: Term, record: Term, argument: Term, caller: Term): Term {
  const fields = recordFields(pairs)
  if (argument instanceof Atom) return quotedRemote(ERLANG, 'element', [fieldIndex(tag, fields, argument.name) + 1, record])
  const given = keywordPairs(argument)
  if (given === undefined) {
    return raiseArgument('expected arguments to be a compile time atom or a keyword list when accessing or updating a record')
  }
  if (inMatch(caller)) return raiseArgument('cannot invoke update style macro inside match')
  return given.reduce<Term>(
    (updated, [name, value]) => quotedRemote(ERLANG, 'setelement', [fieldIndex(tag, fields, name) + 1, updated, value]),
    record,
  )
}

/** A record with these values; the others are their defaults, what `_:` gives, or anything in a match. */
function create(tag: Term, fields: readonly RecordField[], given: readonly (readonly [string, Term])[], match: boolean): Term {
  const values = new Map(given)
  const rest = values.get('_')
  values.delete('_')
  for (const name of values.keys()) fieldIndex(tag, fields, name)
  const fallback = (field: RecordField) => rest ?? (match ? quotedVariable('_', null) : escapeTerm(field.fallback))
  return quotedCall('{}', [tag, ...fields.map((field) => values.get(field.name) ?? fallback(field))])
}

/** A record as a keyword list of its fields. Raises ArgumentError for another term. */
export function keywordOf(tag: Term, names: readonly Term[], record: Term): Term {
  const [first, ...values] = record instanceof Tuple ? record.items : []
  if (first !== tag || values.length !== names.length) {
    return raiseArgument(
      `expected argument to be a literal atom, literal keyword or a ${inspect(tag)} record, got runtime: ${inspect(record)}`,
    )
  }
  return listFrom(names.map((name, index) => tuple(name, values[index] as Term)))
}
