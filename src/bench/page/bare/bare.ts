/** The yardstick: an editor and a database in a page, as the packages' own instructions have it, and nothing else. */
import * as monaco from 'monaco-editor'
import initSqlJs from 'sql.js'
import wasm from 'sql.js/dist/sql-wasm-browser.wasm?url'

self.MonacoEnvironment = {
  getWorker: () => new Worker(new URL('monaco-editor/editor/editor.worker.js', import.meta.url), { type: 'module' }),
}

const editor = document.getElementById('editor')
if (editor !== null) monaco.editor.create(editor, { value: 'SELECT sqlite_version()\n', language: 'sql' })

const SQL = await initSqlJs({ locateFile: () => wasm })
const [result] = new SQL.Database().exec('SELECT sqlite_version()')
const row = document.getElementById('row')
if (row !== null) row.textContent = String(result?.values[0]?.[0])
