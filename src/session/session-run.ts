import type { Run } from '#elixir/vm/run.ts'
import type { SessionRun } from './session.ts'

/** A run of the machine as the session's users see it: `finished` is called once, when it has ended, and gives the result. */
export function sessionRun<T>(run: Run, finished: () => T): SessionRun<T> {
  let result: { readonly value: T } | undefined
  const settle = (): T => {
    result ??= { value: finished() }
    return result.value
  }
  return {
    step(milliseconds) {
      const status = run.step(milliseconds)
      if (status === 'done') settle()
      return status
    },
    ready: () => run.ready(),
    stop() {
      run.stop()
      settle()
    },
    async finish() {
      await run.finish()
      return settle()
    },
    result: () => result?.value,
  }
}
