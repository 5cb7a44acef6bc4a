import { create } from 'zustand'
import type { EngineClient } from '#worker/client.ts'
import { answer, type Exchange } from './console.ts'
import { readInput } from './input.ts'

interface ConsoleStore {
  readonly exchanges: readonly Exchange[]
  readonly actions: {
    readonly evaluate: (input: string) => void
    readonly clear: () => void
  }
}

/** The store of a console on an engine's session. */
export function createConsoleStore(client: EngineClient) {
  return create<ConsoleStore>((set) => {
    client.subscribe((news) => set(({ exchanges }) => ({ exchanges: answer(exchanges, news) })))
    return {
      exchanges: [],
      actions: {
        evaluate: (input) =>
          set(({ exchanges }) => {
            const number = (exchanges.at(-1)?.number ?? 0) + 1
            const asks = readInput(input)
            const sent = asks.kind !== 'helper'
            const id = sent ? client.evaluate({ file: `iex(${number})`, text: asks.code }) : -number
            return { exchanges: [...exchanges, { id, number, input, asks, events: [], running: sent }] }
          }),
        clear: () => set({ exchanges: [] }),
      },
    }
  })
}

export type UseConsole = ReturnType<typeof createConsoleStore>
