import type { NativeModule } from '#elixir/native.ts'
import { randModule } from '#elixir/stdlib/rand/rand.ts'
import { arrayModule } from './array.ts'
import { binaryModule } from './binary.ts'
import { calendarModule } from './calendar.ts'
import { counterModules } from './counters.ts'
import { cryptoModule } from './crypto.ts'
import { erlangModule } from './erlang.ts'
import { ioModules } from './io.ts'
import { listsModule } from './lists.ts'
import { mapsModule } from './maps.ts'
import { mathModule } from './math.ts'
import { osModule } from './os.ts'
import { proplistsModule } from './proplists.ts'
import { queueModule } from './queue.ts'
import { setModules } from './sets.ts'
import { stringModule, unicodeModule } from './text.ts'
import { timerModule } from './timer.ts'
import { treeModules } from './trees.ts'

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
  ...setModules,
  ...treeModules,
  ...counterModules,
  arrayModule,
  proplistsModule,
  calendarModule,
  stringModule,
  unicodeModule,
  osModule,
  ...ioModules,
  randModule,
]
