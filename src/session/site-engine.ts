import { type LoadProgress, loadSqlJsFromSite } from '#drivers/sqljs/browser.ts'
import { type Engine, engineOn } from './engine.ts'

/** The engine in a page's worker. Rejects when SQLite's WebAssembly cannot be fetched or compiled. */
export async function createSiteEngine(onProgress: (progress: LoadProgress) => void): Promise<Engine> {
  return engineOn(await loadSqlJsFromSite(onProgress))
}
