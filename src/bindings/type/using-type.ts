import { block, callLocal, callRemote, doBlock, plainMacro, setAttribute, variable } from '#bindings/quoted.ts'
import type { NativeMacro } from '#elixir/native.ts'
import { atom, moduleAtom } from '#terms/atom.ts'
import { keyword } from '#terms/keyword.ts'
import type { Term } from '#terms/term.ts'

const CONTEXT = moduleAtom('Ecto.Type')
const LEFT = variable('left', CONTEXT)
const RIGHT = variable('right', CONTEXT)
const IGNORED = variable('_', CONTEXT)

/** `use Ecto.Type`: the behaviour, with `embed_as/1` and `equal?/2` by default. */
export const useType: NativeMacro = plainMacro(() =>
  block([
    setAttribute('behaviour', moduleAtom('Ecto.Type')),
    define('embed_as', [IGNORED], atom('self')),
    define('equal?', [LEFT, RIGHT], equal()),
    callLocal('defoverridable', [keyword({ embed_as: 1, 'equal?': 2 })]),
  ]),
)

/** `use Ecto.ParameterizedType`: the behaviour, with `embed_as/2` and `equal?/3` by default. */
export const useParameterizedType: NativeMacro = plainMacro(() =>
  block([
    setAttribute('behaviour', moduleAtom('Ecto.ParameterizedType')),
    define('embed_as', [IGNORED, IGNORED], atom('self')),
    define('equal?', [LEFT, RIGHT, IGNORED], equal()),
    callLocal('defoverridable', [keyword({ embed_as: 2, 'equal?': 3 })]),
  ]),
)

function define(name: string, parameters: readonly Term[], body: Term): Term {
  return callLocal('def', [callLocal(name, parameters), doBlock(body)])
}

function equal(): Term {
  return callRemote('Kernel', '==', [LEFT, RIGHT])
}
