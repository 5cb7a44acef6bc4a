import type { NativeModule } from '#elixir/native.ts'
import { readingFunctions } from './reading.ts'
import { wholeFunctions } from './whole.ts'
import { writingFunctions } from './writing.ts'

/** `Map` */
export const mapModule: NativeModule = { name: 'Map', functions: { ...readingFunctions, ...writingFunctions, ...wholeFunctions } }
