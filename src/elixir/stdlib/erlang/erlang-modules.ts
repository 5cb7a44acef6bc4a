import type { NativeModule } from '#elixir/native.ts'
import { randModule } from '#elixir/stdlib/rand/rand.ts'
import { binaryModule } from './binary.ts'
import { cryptoModule } from './crypto.ts'
import { erlangModule } from './erlang.ts'
import { ioModules } from './io.ts'
import { listsModule } from './lists.ts'
import { mapsModule } from './maps.ts'
import { mathModule } from './math.ts'
import { queueModule } from './queue.ts'
import { timerModule } from './timer.ts'

/** Erlang's modules that Elixir programs call by name. */
export const erlangModules: readonly NativeModule[] = [
  erlangModule,
  listsModule,
  mapsModule,
  mathModule,
  binaryModule,
  timerModule,
  cryptoModule,
  queueModule,
  ...ioModules,
  randModule,
]
