import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { ElixirText } from '#editor/elixir-text.tsx'
import type { RunEvent, ValueEvent } from '#protocol/run-event.ts'
import { Button } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { type Exchange, isOpen, recall } from './console.ts'

interface ConsolePanelProps {
  readonly exchanges: readonly Exchange[]
  /** The run whose session answers; null before the first. */
  readonly run: number | null
  readonly onEvaluate: (input: string) => void
  readonly onClear: () => void
  /** How a value is laid out. */
  readonly valueBody: (event: ValueEvent) => ReactNode
}

/** A prompt on the session that the last run left. */
export function ConsolePanel({ exchanges, run, onEvaluate, onClear, valueBody }: ConsolePanelProps) {
  if (run === null)
    return <Empty title="Console">Run the code first; then type an expression here. It sees the run’s bindings, modules and tables.</Empty>
  return (
    <>
      <div className="bar">
        <span className="dim">same session and database as run {run}</span>
        <span className="grow" />
        <Button small onClick={onClear} disabled={exchanges.length === 0}>
          Clear
        </Button>
      </div>
      <ol className="iex" aria-label="Console">
        {exchanges.map((exchange) => (
          <Answered key={exchange.id} exchange={exchange} valueBody={valueBody} />
        ))}
        <Prompt exchanges={exchanges} onEvaluate={onEvaluate} />
      </ol>
    </>
  )
}

function Answered({ exchange, valueBody }: { readonly exchange: Exchange } & Pick<ConsolePanelProps, 'valueBody'>) {
  return (
    <li>
      <span className="pr">iex({exchange.number})&gt;</span>
      <span className="in">
        <ElixirText text={exchange.input} />
      </span>
      <div className="res">
        {exchange.events.map((event) => (
          <Answer key={event.seq} event={event} valueBody={valueBody} />
        ))}
        {exchange.running && <span className="dim">…</span>}
      </div>
    </li>
  )
}

function Answer({ event, valueBody }: { readonly event: RunEvent } & Pick<ConsolePanelProps, 'valueBody'>) {
  switch (event.kind) {
    case 'value':
      return event.silent ? null : valueBody(event)
    case 'output':
      return <div className="said">{event.text.replace(/\n$/, '')}</div>
    case 'error':
      return (
        <div className="raised">
          <span className="bad-t">✗ ** ({event.exception})</span> {event.message}
          {event.hint !== null && <div className="soft">{event.hint}</div>}
        </div>
      )
    default:
      return null
  }
}

function Prompt({ exchanges, onEvaluate }: Pick<ConsolePanelProps, 'exchanges' | 'onEvaluate'>) {
  const [input, setInput] = useState('')
  const [back, setBack] = useState(0)
  const field = useRef<HTMLTextAreaElement>(null)
  const count = exchanges.length
  useEffect(() => {
    if (count > 0) field.current?.scrollIntoView({ block: 'nearest' })
  }, [count])

  const show = (steps: number) => {
    const within = Math.max(0, Math.min(steps, exchanges.length))
    setBack(within)
    setInput(recall(exchanges, within))
  }
  const send = () => {
    if (input.trim() === '') return
    onEvaluate(input)
    setInput('')
    setBack(0)
  }
  const press = (event: KeyboardEvent) => {
    const single = !input.includes('\n')
    if (event.key === 'Enter' && !event.shiftKey && (event.ctrlKey || event.metaKey || !isOpen(input))) send()
    else if (event.key === 'ArrowUp' && single && back < exchanges.length) show(back + 1)
    else if (event.key === 'ArrowDown' && single && back > 0) show(back - 1)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <li className="prompt">
      <span className="pr" aria-hidden="true">
        iex({(exchanges.at(-1)?.number ?? 0) + 1})&gt;
      </span>
      <textarea
        ref={field}
        aria-label="Elixir expression"
        rows={input.split('\n').length}
        spellCheck={false}
        autoCapitalize="off"
        autoCorrect="off"
        value={input}
        onChange={(event) => setInput(event.target.value)}
        onKeyDown={press}
      />
    </li>
  )
}
