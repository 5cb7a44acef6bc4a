import { effect, type NativeModule } from '#elixir/native.ts'
import { eachItem } from '#elixir/stdlib/enumerable/each.ts'
import { type FunctionGuards, withFunctionGuards } from '#elixir/stdlib/guarded-functions.ts'
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

const GUARDS: FunctionGuards = {
  'map/2': [1, 1],
  'filter/2': [1, 1],
  'reject/2': [1, 1],
  'each/2': [1, 1],
  'take_while/2': [1, 1],
  'drop_while/2': [1, 1],
  'uniq_by/2': [1, 1],
  'dedup_by/2': [1, 1],
  'chunk_by/2': [1, 1],
  'scan/2': [1, 2],
  'scan/3': [2, 2],
  'unfold/2': [1, 1],
  'iterate/2': [1, 1],
  'repeatedly/1': [0, 0],
}

/** `Stream` */
export const streamModule: NativeModule = {
  name: 'Stream',
  struct: STREAM_FIELDS,
  functions: withFunctionGuards(
    'Stream',
    { ...stageFunctions, ...generatorFunctions, ...transformFunctions, 'run/1': effect(run) },
    GUARDS,
  ),
}
