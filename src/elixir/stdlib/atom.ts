import { type NativeModule, pure } from '#elixir/native.ts'
import { badArgument } from '#elixir/stdlib/raise.ts'
import { atomName, isAtom } from '#terms/atom.ts'
import { listFrom } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'

function nameOf(value: Term, erlang: string): string {
  return isAtom(value) ? atomName(value) : badArgument(':erlang', erlang, [value], '1st argument: not an atom')
}

/** `Atom` */
export const atomModule: NativeModule = {
  name: 'Atom',
  functions: {
    'to_string/1': pure((value: Term) => nameOf(value, 'atom_to_binary')),
    'to_charlist/1': pure((value: Term) => listFrom([...nameOf(value, 'atom_to_list')].map((character) => character.codePointAt(0) ?? 0))),
  },
}
