import type { RunEvent } from '#protocol/run-event.ts'
import type { EngineNews } from '#worker/client.ts'
import type { Input } from './input.ts'

/** One thing that was asked at the prompt, and what came of it. */
export interface Exchange {
  /** The engine client's number of the evaluation. */
  readonly id: number
  /** The prompt's number. */
  readonly number: number
  readonly input: string
  readonly asks: Input
  readonly events: readonly RunEvent[]
  readonly running: boolean
}

/** News of the engine, put to the exchange that they belong to. */
export function answer(exchanges: readonly Exchange[], news: EngineNews): readonly Exchange[] {
  if (!('run' in news) || !exchanges.some(({ id }) => id === news.run)) return exchanges
  return exchanges.map((exchange) => {
    if (exchange.id !== news.run) return exchange
    if (news.kind === 'events') return { ...exchange, events: [...exchange.events, ...news.events] }
    return news.kind === 'ended' ? { ...exchange, running: false } : exchange
  })
}

/** The input `steps` before the prompt (1 is the last one); empty below the first. */
export function recall(exchanges: readonly Exchange[], steps: number): string {
  return steps <= 0 ? '' : (exchanges.at(-steps)?.input ?? exchanges[0]?.input ?? '')
}

/** Whether Elixir needs more lines: an open bracket or a `do`/`fn` without its `end`. A guess for Enter; Ctrl-Enter always sends. */
export function isOpen(input: string): boolean {
  if (input.trimStart().startsWith(';')) return false
  const code = input.replace(/"(?:[^"\\]|\\.)*"/g, '""').replace(/#.*$/gm, '')
  const opened = (code.match(/[([{]/g) ?? []).length + (code.match(/\b(do|fn)\b(?!:)/g) ?? []).length
  const closed = (code.match(/[)\]}]/g) ?? []).length + (code.match(/\bend\b(?!:)/g) ?? []).length
  return opened > closed || /(\|>|->|=|,|\+|\b(and|or))\s*$/.test(code)
}
