import { behaviourInfo } from '#bindings/behaviour.ts'
import { parameterizedType } from '#ecto/type/type-form.ts'
import { effect, type NativeModule } from '#elixir/native.ts'
import type { Atom } from '#terms/atom.ts'
import { apply, type Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'
import { useParameterizedType } from './using-type.ts'

const CALLBACKS = ['init/1', 'cast/2', 'load/3', 'dump/3', 'type/1', 'equal?/3', 'embed_as/2']

/** `Ecto.ParameterizedType` */
export const parameterizedTypeModule: NativeModule = {
  name: 'Ecto.ParameterizedType',
  functions: {
    'init/2': effect(function* (module: Atom, options: Term): Effect<Term> {
      return parameterizedType(module, yield apply(module, 'init', [options]))
    }),
    ...behaviourInfo('Ecto.ParameterizedType', CALLBACKS, ['format/1', 'autogenerate/1']),
  },
  macros: { '__using__/1': useParameterizedType },
}
