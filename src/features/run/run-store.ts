import { create } from 'zustand'
import type { RunOptions, Source } from '#protocol/message.ts'
import type { EngineClient } from '#worker/client.ts'
import { begin, lookAt, NO_RUNS, type Runs, receive, reveal } from './run.ts'

/** A run is shown while it goes on once it has taken this long, so that a short one replaces the last without a flash. */
const SHOW_AFTER = 200

interface RunStore extends Runs {
  readonly actions: {
    readonly run: (sources: readonly Source[], options: RunOptions) => void
    readonly check: (sources: readonly Source[], check: Source, options: RunOptions) => void
    readonly stop: () => void
    readonly retry: () => void
    /** Another lesson is opened: nothing has run in it. */
    readonly clear: () => void
    /** A run that has ended is shown again. */
    readonly look: (id: number) => void
  }
}

/** The store of the runs of an engine. */
export function createRunStore(client: EngineClient) {
  return create<RunStore>((set) => {
    client.subscribe((news) => set((runs) => receive(runs, news)))
    const started = (id: number, kind: 'run' | 'check', sources: readonly Source[], options: RunOptions) => {
      set((runs) => begin(runs, id, kind, sources, options))
      // One that has ended was shown then; by now an earlier one may have been chosen.
      const isUnderWay = ({ current, ended }: Runs) => current?.id === id && !ended.some((run) => run.id === id)
      setTimeout(() => set((runs) => (isUnderWay(runs) ? reveal(runs) : runs)), SHOW_AFTER)
    }
    return {
      ...NO_RUNS,
      actions: {
        run: (sources, options) => started(client.run(sources, options), 'run', sources, options),
        check: (sources, check, options) => started(client.check(sources, check, options), 'check', sources, options),
        stop: client.stop,
        retry: client.retry,
        clear: () => {
          client.stop()
          set({ current: null, shown: null, checked: null, ended: [] })
        },
        look: (id) => set((runs) => lookAt(runs, id)),
      },
    }
  })
}

export type UseRuns = ReturnType<typeof createRunStore>
