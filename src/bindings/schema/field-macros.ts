import { plainMacro } from '#bindings/plain-macro.ts'
import { CURRENT_MODULE, callRemote } from '#bindings/quoted.ts'
import { withLine } from '#bindings/with-line.ts'
import type { NativeMacro, NativeModule } from '#elixir/native.ts'
import { atom } from '#terms/atom.ts'
import { EMPTY_LIST } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'

/** A macro that hands its arguments to a function of Ecto.Schema, with the module in front. */
function forwarded(name: string, fixed: readonly Term[], defaults: readonly Term[], required: number): NativeMacro {
  return plainMacro((env, ...args) => {
    const given = [...args, ...defaults.slice(args.length - required)]
    return withLine(callRemote('Ecto.Schema', name, [CURRENT_MODULE, ...fixed, ...given]), env.line)
  })
}

const ONE = atom('one')
const MANY = atom('many')

/** The macros of a `schema` block that declare fields and associations. */
export const fieldMacros: NonNullable<NativeModule['macros']> = {
  'field/1': forwarded('__field__', [], [atom('string'), EMPTY_LIST], 1),
  'field/2': forwarded('__field__', [], [atom('string'), EMPTY_LIST], 1),
  'field/3': forwarded('__field__', [], [atom('string'), EMPTY_LIST], 1),
  'timestamps/0': forwarded('__timestamps__', [], [EMPTY_LIST], 0),
  'timestamps/1': forwarded('__timestamps__', [], [EMPTY_LIST], 0),
  'belongs_to/2': forwarded('__belongs_to__', [], [EMPTY_LIST], 2),
  'belongs_to/3': forwarded('__belongs_to__', [], [EMPTY_LIST], 2),
  'has_one/2': forwarded('__has__', [ONE], [EMPTY_LIST], 2),
  'has_one/3': forwarded('__has__', [ONE], [EMPTY_LIST], 2),
  'has_many/2': forwarded('__has__', [MANY], [EMPTY_LIST], 2),
  'has_many/3': forwarded('__has__', [MANY], [EMPTY_LIST], 2),
  'many_to_many/2': forwarded('__many_to_many__', [], [EMPTY_LIST], 2),
  'many_to_many/3': forwarded('__many_to_many__', [], [EMPTY_LIST], 2),
}
