import { effect, type NativeModule } from '#elixir/native.ts'
import { eachItem } from '#elixir/stdlib/enumerable/each.ts'
import { atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'
import { generatorFunctions } from './generators.ts'
import { STREAM_FIELDS } from './stage.ts'
import { stageFunctions } from './stages.ts'
import { transformFunctions } from './transforms.ts'

function* run(stream: Term): Effect<Term> {
  yield* eachItem(stream, () => true)
  return atom('ok')
}

/** `Stream` */
export const streamModule: NativeModule = {
  name: 'Stream',
  struct: STREAM_FIELDS,
  functions: { ...stageFunctions, ...generatorFunctions, ...transformFunctions, 'run/1': effect(run) },
}
