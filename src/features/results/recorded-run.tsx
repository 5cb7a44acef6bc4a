import type { RecordedEntry, Recording } from '#course/recording.ts'
import { briefValue } from '#editor/brief-value.ts'
import { ElixirText } from '#editor/elixir-text.tsx'
import { LedgerEntry } from '#ui/ledger-entry.tsx'
import { SqlText } from '#ui/sql-text.tsx'

/** What the code gave when the page was built: there to be read before anything runs. */
export function RecordedRun({ recording, file }: { readonly recording: Recording; readonly file: string }) {
  return (
    <>
      <div className="bar">
        <span>
          <b>Recorded</b> of the code as it stands in the lesson
        </span>
      </div>
      <ol className="ledger recorded" aria-label="Recorded results">
        {recording.map((entry, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: entries have no other identity
          <LedgerEntry key={index} file={file} line={entry.line} className={entry.kind}>
            <Body entry={entry} />
          </LedgerEntry>
        ))}
      </ol>
    </>
  )
}

function Body({ entry }: { readonly entry: RecordedEntry }) {
  switch (entry.kind) {
    case 'value':
      return (
        <code className="ins">
          <ElixirText text={briefValue(entry.text)} inspected />
        </code>
      )
    case 'printed':
      return <pre className="said">{entry.text.replace(/\n$/, '')}</pre>
    case 'statement':
      return (
        <code className="sql-line">
          <SqlText sql={entry.sql} />
          {entry.params !== '[]' && (
            <span className="sent-with">
              {' '}
              <ElixirText text={entry.params} inspected />
            </span>
          )}
        </code>
      )
    case 'error':
      return (
        <code className="ins bad-t">
          ** ({entry.exception}) {entry.message}
        </code>
      )
  }
}
