import { useNotice } from '#features/notices/notice-store.ts'

/** Loads a module that was not needed before; null, with a notice that names what is missing, when its download fails. */
export async function loadLate<T>(what: string, load: () => Promise<T>): Promise<T | null> {
  try {
    return await load()
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    useNotice.getState().actions.tell('warn', `${what} could not be loaded: ${why}. Try again once there is a network.`)
    return null
  }
}
