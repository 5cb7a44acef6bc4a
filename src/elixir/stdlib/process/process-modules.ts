import type { NativeModule } from '../../native.ts'
import { processModule } from './process.ts'

/** The modules about processes. */
export const processModules: readonly NativeModule[] = [processModule]
