import { loadSqlJs } from '#drivers/sqljs/engine.ts'
import { type Engine, engineOn } from './engine.ts'

/** The engine in Node, for the command line and the tests. */
export async function createNodeEngine(): Promise<Engine> {
  return engineOn(await loadSqlJs())
}
