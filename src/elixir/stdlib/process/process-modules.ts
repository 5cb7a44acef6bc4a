import type { NativeModule } from '#elixir/native.ts'
import { agentModule, agentServerModule } from './agent.ts'
import { dynamicSupervisorModule } from './dynamic-supervisor.ts'
import { etsModule } from './ets.ts'
import { genServerModule } from './gen-server.ts'
import { loggerModule } from './logger.ts'
import { persistentTermModule } from './persistent-term.ts'
import { processModule } from './process.ts'
import { registryModule } from './registry.ts'
import { supervisorModule } from './supervisor.ts'
import { sysModule } from './sys.ts'
import { taskModule } from './task.ts'
import { taskSupervisedModule, taskSupervisorModule } from './task-supervisor.ts'

/** The modules about processes. */
export const processModules: readonly NativeModule[] = [
  processModule,
  genServerModule,
  agentModule,
  agentServerModule,
  taskModule,
  taskSupervisorModule,
  taskSupervisedModule,
  supervisorModule,
  dynamicSupervisorModule,
  sysModule,
  registryModule,
  loggerModule,
  etsModule,
  persistentTermModule,
]
