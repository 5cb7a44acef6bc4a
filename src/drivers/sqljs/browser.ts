/// <reference path="./wasm.d.ts" />
import wasm from 'sql.js/dist/sql-wasm-browser.wasm?url'
import { loadSqlJs, type SqlJsEngine } from './engine.ts'

/** How much of SQLite has arrived, in bytes. */
export interface LoadProgress {
  readonly loaded: number
  readonly total: number
}

/** Loads SQLite's WebAssembly in a page or worker, from beside the page's own files. Rejects, naming the file, when it does not arrive. */
export async function loadSqlJsFromSite(onProgress: (progress: LoadProgress) => void): Promise<SqlJsEngine> {
  return loadSqlJs({ wasmBinary: await download(wasm, __SQLITE_BYTES__, onProgress) })
}

/** The file's bytes; what arrives is counted unpacked, since a response does not say how long it will be so. */
async function download(address: string, total: number, onProgress: (progress: LoadProgress) => void): Promise<ArrayBuffer> {
  const failed = (reason: string) => new Error(`SQLite could not be downloaded (${address.replace(/^.*\//, '')}: ${reason})`)
  const response = await fetch(address).catch((error: Error) => Promise.reject(failed(error.message)))
  if (!response.ok || response.body === null) throw failed(`${response.status} ${response.statusText}`.trim())
  let loaded = 0
  const counted = response.body.pipeThrough(
    new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(chunk, controller) {
        loaded += chunk.length
        onProgress({ loaded, total })
        controller.enqueue(chunk)
      },
    }),
  )
  return new Response(counted).arrayBuffer().catch((error: Error) => Promise.reject(failed(error.message)))
}
