import { keepsNothing } from './stored.ts'

const DATABASE = 'ecto-playground'
const STORE = 'files'

/** What is kept under a name in the browser's database; undefined when there is nothing, or when it cannot be read. */
export async function readKept(name: string): Promise<unknown> {
  if (keepsNothing()) return undefined
  try {
    return await inStore('readonly', (store) => store.get(name))
  } catch (error) {
    console.info(`What was kept as ${name} could not be read.`, error)
    return undefined
  }
}

/** Keeps a value under a name, null forgets it; tells whether the browser took it. */
export async function writeKept(name: string, value: unknown): Promise<boolean> {
  if (keepsNothing()) return false
  try {
    await inStore('readwrite', (store) => (value === null ? store.delete(name) : store.put(value, name)))
    return true
  } catch (error) {
    console.info(`${name} could not be kept.`, error)
    return false
  }
}

async function inStore(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest): Promise<unknown> {
  const database = await opened()
  try {
    const transaction = database.transaction(STORE, mode)
    const request = act(transaction.objectStore(STORE))
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve()
      transaction.onabort = () => reject(transaction.error)
      transaction.onerror = () => reject(transaction.error)
    })
    return request.result
  } finally {
    database.close()
  }
}

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1)
    request.onupgradeneeded = () => request.result.createObjectStore(STORE)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}
