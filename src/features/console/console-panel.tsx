import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { ElixirText } from '#editor/elixir-text.tsx'
import type { QueryEvent, RunEvent, ValueEvent } from '#protocol/run-event.ts'
import { Button } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { SqlText } from '#ui/sql-text.tsx'
import { count } from '#ui/time.ts'
import { CandidateList } from './candidate-list.tsx'
import { type Exchange, isOpen, recall } from './console.ts'
import { HelperNote } from './helper-note.tsx'
import { type AskCompletion, useCompletion } from './use-completion.ts'

interface ConsolePanelProps {
  readonly exchanges: readonly Exchange[]
  /** The run whose session answers; null before the first. */
  readonly run: number | null
  readonly onEvaluate: (input: string) => void
  readonly onClear: () => void
  /** Asked by Tab. */
  readonly onComplete: AskCompletion
  /** How a value is laid out. */
  readonly valueBody: (event: ValueEvent, evaluation: number) => ReactNode
  /** How the rows of a statement are laid out. */
  readonly rowsBody: (event: QueryEvent) => ReactNode
}

/** A prompt on the session that the last run left. */
export function ConsolePanel({ exchanges, run, onEvaluate, onClear, onComplete, valueBody, rowsBody }: ConsolePanelProps) {
  if (run === null)
    return <Empty title="Console">Run the code first; then type an expression here. It sees the run’s bindings, modules and tables.</Empty>
  return (
    <>
      <div className="bar">
        <span className="dim">
          session of run {run}
          <span className="hide-s">, on its database</span>; <code>;</code> begins a line of SQL
        </span>
        <span className="grow" />
        <Button small onClick={onClear} disabled={exchanges.length === 0}>
          Clear
        </Button>
      </div>
      <ol className="iex" aria-label="Console">
        {exchanges.map((exchange) => (
          <Answered key={exchange.id} exchange={exchange} valueBody={valueBody} rowsBody={rowsBody} />
        ))}
        <Prompt exchanges={exchanges} onEvaluate={onEvaluate} onComplete={onComplete} />
      </ol>
    </>
  )
}

type Bodies = Pick<ConsolePanelProps, 'valueBody' | 'rowsBody'>

function Answered({ exchange, valueBody, rowsBody }: { readonly exchange: Exchange } & Bodies) {
  const { asks } = exchange
  return (
    <li>
      <span className="pr">{promptOf(exchange.input, exchange.number)}</span>
      <span className="in">{asks.kind === 'sql' ? <SqlText sql={exchange.input} /> : <ElixirText text={exchange.input} />}</span>
      <div className="res">
        {asks.kind === 'helper' && <HelperNote name={asks.name} docs={asks.docs} />}
        {exchange.events.map((event) => {
          if (asks.kind !== 'sql' || event.kind === 'error')
            return <Answer key={event.seq} event={event} evaluation={exchange.id} valueBody={valueBody} />
          return event.kind === 'query' && event.error === null && <Rows key={event.seq} query={event} rowsBody={rowsBody} />
        })}
        {exchange.running && <span className="dim">…</span>}
      </div>
    </li>
  )
}

/** What a statement gave. */
function Rows({ query, rowsBody }: { readonly query: QueryEvent } & Pick<Bodies, 'rowsBody'>) {
  return query.columns.length === 0 ? <span className="dim">{count(query.rowCount, 'row')} changed</span> : rowsBody(query)
}

/** `iex(3)>`, or `sql(3)>` for a statement. */
function promptOf(input: string, number: number): string {
  return `${input.trimStart().startsWith(';') ? 'sql' : 'iex'}(${number})>`
}

interface AnswerProps extends Pick<ConsolePanelProps, 'valueBody'> {
  readonly event: RunEvent
  readonly evaluation: number
}

function Answer({ event, evaluation, valueBody }: AnswerProps) {
  switch (event.kind) {
    case 'value':
      return event.silent ? null : valueBody(event, evaluation)
    case 'output':
      return <div className="said">{event.text.replace(/\n$/, '')}</div>
    case 'diagnostic':
      // What the compiler calls an error is said by the exception that it ends in.
      if (event.severity === 'error') return null
      return (
        <div className="said">
          <span className="warn-t">▲ warning:</span> {event.message}
        </div>
      )
    case 'error':
      return (
        <div className="raised">
          <span className="bad-t">✗</span> {event.banner.trimEnd()}
          {event.exception === 'CompileError' && event.hint !== null && <div className="soft">{event.hint}</div>}
        </div>
      )
    default:
      return null
  }
}

function Prompt({ exchanges, onEvaluate, onComplete }: Pick<ConsolePanelProps, 'exchanges' | 'onEvaluate' | 'onComplete'>) {
  const [input, setInput] = useState('')
  const [back, setBack] = useState(0)
  const field = useRef<HTMLTextAreaElement>(null)
  const completion = useCompletion(field, input, setInput, onComplete)
  const last = exchanges.at(-1)
  useEffect(() => {
    // An answer that has come stands above the prompt, and has moved it.
    if (last !== undefined) field.current?.scrollIntoView({ block: 'nearest' })
  }, [last])

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
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (completion.press(event)) {
      event.preventDefault()
      event.stopPropagation()
      return
    }
    const at = event.currentTarget.selectionStart
    const onFirst = !input.slice(0, at).includes('\n')
    const onLast = !input.slice(at).includes('\n')
    if (event.key === 'Enter' && !event.shiftKey && (event.ctrlKey || event.metaKey || !isOpen(input))) send()
    else if (event.key === 'ArrowUp' && onFirst && back < exchanges.length) show(back + 1)
    else if (event.key === 'ArrowDown' && onLast && back > 0) show(back - 1)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <li className="prompt">
      <span className="pr" aria-hidden="true">
        {promptOf(input, (exchanges.at(-1)?.number ?? 0) + 1)}
      </span>
      <textarea
        ref={field}
        aria-label="Elixir expression, or SQL after a semicolon"
        rows={input.split('\n').length}
        spellCheck={false}
        autoCapitalize="off"
        autoCorrect="off"
        value={input}
        aria-autocomplete="list"
        aria-controls={completion.open === null ? undefined : completion.id}
        aria-activedescendant={completion.open === null ? undefined : `${completion.id}-${completion.active}`}
        onChange={(event) => {
          setInput(event.target.value)
          completion.close()
        }}
        onBlur={completion.close}
        onKeyDown={press}
      />
      {completion.open !== null && (
        <CandidateList id={completion.id} items={completion.open.items} active={completion.active} onChoose={completion.choose} />
      )}
    </li>
  )
}
