import type { NativeModule } from '#elixir/native.ts'
import { enumModule } from './enum-module.ts'
import { parameterizedTypeModule } from './parameterized-type-module.ts'
import { typeModule } from './type-module.ts'
import { uuidModule } from './uuid-module.ts'

/** The Elixir-visible modules of Ecto's types. */
export const typeModules: readonly NativeModule[] = [typeModule, parameterizedTypeModule, enumModule, uuidModule]
