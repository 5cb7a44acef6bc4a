import type { NativeModule } from '../../native.ts'
import { agentModule, agentServerModule } from './agent.ts'
import { genServerModule } from './gen-server.ts'
import { processModule } from './process.ts'

/** The modules about processes. */
export const processModules: readonly NativeModule[] = [processModule, genServerModule, agentModule, agentServerModule]
