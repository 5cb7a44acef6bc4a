import wasm from 'sql.js/dist/sql-wasm-browser.wasm?url'
import { loadSqlJs, type SqlJsEngine } from './engine.ts'

/** Loads SQLite's WebAssembly in a page or worker, from beside the page's own files. */
export function loadSqlJsFromSite(): Promise<SqlJsEngine> {
  return loadSqlJs({ locateFile: () => wasm })
}
