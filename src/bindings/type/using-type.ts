import { plainMacro } from '#bindings/plain-macro.ts'
import { callRemote, doBlock, setAttribute } from '#bindings/quoted.ts'
import { quotedBlock, quotedCall, quotedVariable } from '#elixir/expander/quoted.ts'
import type { NativeMacro } from '#elixir/native.ts'
import { atom, moduleAtom } from '#terms/atom.ts'
import { keyword } from '#terms/keyword.ts'
import type { Term } from '#terms/term.ts'

const CONTEXT = moduleAtom('Ecto.Type')
const LEFT = quotedVariable('left', CONTEXT)
const RIGHT = quotedVariable('right', CONTEXT)
const IGNORED = quotedVariable('_', CONTEXT)

/** `use Ecto.Type`: the behaviour, with `embed_as/1` and `equal?/2` by default. */
export const useType: NativeMacro = plainMacro(() =>
  quotedBlock([
    setAttribute('behaviour', moduleAtom('Ecto.Type')),
    define('embed_as', [IGNORED], atom('self')),
    define('equal?', [LEFT, RIGHT], equal()),
    quotedCall('defoverridable', [keyword({ embed_as: 1, 'equal?': 2 })]),
  ]),
)

/** `use Ecto.ParameterizedType`: the behaviour, with `embed_as/2` and `equal?/3` by default. */
export const useParameterizedType: NativeMacro = plainMacro(() =>
  quotedBlock([
    setAttribute('behaviour', moduleAtom('Ecto.ParameterizedType')),
    define('embed_as', [IGNORED, IGNORED], atom('self')),
    define('equal?', [LEFT, RIGHT, IGNORED], equal()),
    quotedCall('defoverridable', [keyword({ embed_as: 2, 'equal?': 3 })]),
  ]),
)

function define(name: string, parameters: readonly Term[], body: Term): Term {
  return quotedCall('def', [quotedCall(name, parameters), doBlock(body)])
}

function equal(): Term {
  return callRemote('Kernel', '==', [LEFT, RIGHT])
}
