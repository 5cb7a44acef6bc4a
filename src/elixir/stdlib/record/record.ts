import { quotedCall, quotedVariable } from '#elixir/expander/quoted.ts'
import { type Template, template } from '#elixir/expander/template.ts'
import { type NativeMacro, type NativeModule, pure } from '#elixir/native.ts'
import { guardMacro } from '#elixir/stdlib/kernel-macros/simple.ts'
import { atom, atomName, moduleAtom } from '#terms/atom.ts'
import { listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { accessOne, accessTwo, keywordOf } from './record-access.ts'
import { fieldPairs } from './record-fields.ts'

/** The definition of the two macros of a record; its name, tag and fields are known when the module's body runs. */
function definition(macro: string): Template {
  return template(`
    name = unquote(name)
    tag = unquote(tag) || name
    fields = Macro.escape(Record.__fields__(unquote(kind), unquote(fields)))

    ${macro} unquote(own_name)(args \\\\ []) do
      Record.__access__(unquote(own_tag), unquote(own_fields), args, __CALLER__)
    end

    ${macro} unquote(own_name)(record, args) do
      Record.__access__(unquote(own_tag), unquote(own_fields), record, args, __CALLER__)
    end
  `)
}

const KERNEL = moduleAtom('Kernel')

/** `unquote(name)` of the definition's own variable, to be filled in where the macro is defined. */
function fragment(name: string): Term {
  return quotedCall('unquote', [quotedVariable(name, KERNEL)])
}

function defining(kind: 'defrecord' | 'defrecordp', macro: string): NativeMacro {
  const code = definition(macro)
  // biome-ignore lint/correctness/useYield: an effect that asks for nothing
  return function* (_env, name, second, third) {
    const [tag, fields] = third === undefined ? [null, second as Term] : [second as Term, third]
    return code.fill({
      name: name as Term,
      tag,
      fields,
      kind: atom(kind),
      own_name: fragment('name'),
      own_tag: fragment('tag'),
      own_fields: fragment('fields'),
    })
  }
}

const IS_TUPLE = 'is_tuple(unquote(data)) and tuple_size(unquote(data)) > 0'
const ELSEWHERE = 'is_tuple(data) and tuple_size(data) > 0'

/** `Record` */
export const recordModule: NativeModule = {
  name: 'Record',
  functions: {
    '__fields__/2': pure((kind: Term, fields: Term) => fieldPairs(atomName(kind as never), fields)),
    '__access__/4': pure(accessOne),
    '__access__/5': pure(accessTwo),
    '__keyword__/3': pure((tag: Term, names: Term, record: Term) => keywordOf(tag, listItems(names) ?? [], record)),
  },
  macros: {
    'defrecord/2': defining('defrecord', 'defmacro'),
    'defrecord/3': defining('defrecord', 'defmacro'),
    'defrecordp/2': defining('defrecordp', 'defmacrop'),
    'defrecordp/3': defining('defrecordp', 'defmacrop'),
    'is_record/1': guardMacro(
      ['data'],
      `${IS_TUPLE} and is_atom(:erlang.element(1, unquote(data)))`,
      `(data = unquote(data); ${ELSEWHERE} and is_atom(:erlang.element(1, data)))`,
    ),
    'is_record/2': guardMacro(
      ['data', 'kind'],
      `${IS_TUPLE} and :erlang.element(1, unquote(data)) == unquote(kind)`,
      `(data = unquote(data); ${ELSEWHERE} and :erlang.element(1, data) == unquote(kind))`,
    ),
  },
}
