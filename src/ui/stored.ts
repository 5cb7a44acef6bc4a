/** Where the playground keeps what should outlast a reload. */
const PREFIX = 'ecto-playground/'

/** What the browser did not take, as it would have been kept: it lasts as long as the page does. */
const unkept = new Map<string, string>()

/** Whether leaving the page would lose something whose name begins so. */
export function wouldBeLost(start: string): boolean {
  return [...unkept.keys()].some((name) => name.startsWith(start))
}

/** What a frame keeps until it is closed, by name; null in a page of its own. */
let memory: Map<string, unknown> | null = null

/** From now on nothing outlasts the page: a frame in somebody's page is no place for the learner's own texts. */
export function keepNothing(): void {
  memory = new Map()
}

/** Whether nothing outlasts the page. */
export function keepsNothing(): boolean {
  return memory !== null
}

/** What was kept under a name, when it still is what `guard` accepts; null when there is nothing of the kind. */
export function readStored<Value>(name: string, guard: (value: unknown) => value is Value): Value | null {
  if (memory !== null) {
    const value = memory.get(name)
    return guard(value) ? value : null
  }
  try {
    const text = unkept.get(name) ?? localStorage.getItem(PREFIX + name)
    const value: unknown = text === null ? null : JSON.parse(text)
    return guard(value) ? value : null
  } catch (error) {
    console.info(`What was kept as ${name} could not be read.`, error)
    return null
  }
}

/** Keeps a value under a name; returns whether the browser took it. What it does not take can be read until the page is left. */
export function writeStored(name: string, value: unknown): boolean {
  if (memory !== null) {
    memory.set(name, value)
    return true
  }
  try {
    if (value === null) localStorage.removeItem(PREFIX + name)
    else localStorage.setItem(PREFIX + name, JSON.stringify(value))
    unkept.delete(name)
    return true
  } catch (error) {
    console.info(`${name} could not be kept.`, error)
    unkept.set(name, JSON.stringify(value))
    return false
  }
}

/** The browser's storage for those that bring their own format; where it is refused nothing is kept. */
export const plainStorage: Pick<Storage, 'getItem' | 'setItem'> = {
  getItem(name) {
    try {
      return localStorage.getItem(name)
    } catch (error) {
      console.info(`${name} could not be read.`, error)
      return null
    }
  },
  setItem(name, value) {
    try {
      localStorage.setItem(name, value)
    } catch (error) {
      console.info(`${name} could not be kept.`, error)
    }
  },
}

/** Whether a value is an object whose keys can be asked for. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
