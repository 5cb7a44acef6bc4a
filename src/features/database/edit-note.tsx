import { ElixirText } from '#editor/elixir-text.tsx'
import { Button } from '#ui/button.tsx'
import type { EditsProps } from './use-editing.tsx'

/** What editing is, and of the last edit how it went, with the way back. */
export function EditNote({ edits }: { readonly edits: EditsProps }) {
  const last = edits.made.at(-1)
  return (
    <div className="bar start-bar" role="status" aria-label="Edits">
      {last === undefined ? (
        <span className="soft">Press a cell: the Ecto code that changes it is shown, and runs when you say so.</span>
      ) : (
        <span>
          <Outcome outcome={edits.outcome} />{' '}
          <code className="edit-done">
            <ElixirText text={last.code} />
          </code>
        </span>
      )}
      {last !== undefined && (
        <>
          <Button small onClick={edits.onConsole}>
            Console
          </Button>
          {edits.outcome === 'done' && last.undo !== '' && (
            <Button small look="line" onClick={edits.onUndo}>
              Undo
            </Button>
          )}
        </>
      )}
    </div>
  )
}

function Outcome({ outcome }: Pick<EditsProps, 'outcome'>) {
  if (outcome === null) return <span className="soft">Running</span>
  if (outcome === 'done') return <span className="ok-t">✓ Ran</span>
  return <span className="bad-t">✗ {outcome.error}</span>
}
