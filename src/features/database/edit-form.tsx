import { useId, useState } from 'react'
import { ElixirText } from '#editor/elixir-text.tsx'
import { Button } from '#ui/button.tsx'
import { TickBox } from '#ui/tick-box.tsx'
import type { EditCode } from './edit-code.ts'

interface EditFormProps {
  /** The column. */
  readonly name: string
  readonly row: number
  readonly before: string | null
  /** The Elixir that puts a value into the cell. */
  readonly codeOf: (value: string | null) => EditCode
  readonly onRun: (code: string) => void
  readonly onCancel: () => void
}

/** Another value for a cell, and the code that puts it there. */
export function EditForm({ name, row, before, codeOf, onRun, onCancel }: EditFormProps) {
  const [text, setText] = useState(before ?? '')
  const [isNull, setNull] = useState(before === null)
  const id = useId()
  const value = isNull ? null : text
  const made = codeOf(value)
  const ready = made.kind === 'code' && value !== before
  return (
    <form
      className="edit-cell"
      onSubmit={(event) => {
        event.preventDefault()
        if (ready) onRun(made.code)
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onCancel()
      }}
    >
      <label htmlFor={id}>{name}</label>
      <span className="soft">of row {row}</span>
      <input
        id={id}
        // biome-ignore lint/a11y/noAutofocus: one has just pressed the cell to type into it
        autoFocus
        value={text}
        disabled={isNull}
        spellCheck={false}
        onChange={(event) => setText(event.target.value)}
      />
      <TickBox label="NULL" checked={isNull} onChange={setNull} />
      <div className="edit-code">
        {made.kind === 'refused' ? (
          <p className="warn-t">▲ {made.why}</p>
        ) : (
          <pre>
            <code>
              <ElixirText text={made.code} />
            </code>
          </pre>
        )}
      </div>
      <div className="edit-foot">
        <Button type="submit" look="main" small disabled={!ready}>
          Run it
        </Button>
        <Button small onClick={onCancel}>
          Cancel
        </Button>
        <span className="soft">in the console, on this database</span>
      </div>
    </form>
  )
}
