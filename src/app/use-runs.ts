import { createConsoleStore } from '#features/console/console-store.ts'
import { createRunStore, type UseRuns } from '#features/run/run-store.ts'
import { startEngine } from '#worker/client.ts'

const engine = startEngine()

/** The runs of the page's engine. */
export const useRuns: UseRuns = createRunStore(engine)

/** The console on the session of the last run. */
export const useConsole = createConsoleStore(engine)

/** Asks the language service. */
export const askEngine = engine.ask

/** Asks for further rows of long tables. */
export const askRows = engine.rows

/** Asks about databases as files. */
export const askFile = engine.file
