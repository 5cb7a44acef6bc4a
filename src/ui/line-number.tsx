import { useLineLink } from './line-link.ts'

/** The number in the ledger's margin: pressing it marks the line in the code and its entries everywhere. */
export function LineNumber({ file, line }: { readonly file: string; readonly line: number | null }) {
  const link = useLineLink()
  if (line === null) return <span className="no" />
  if (file !== link.file) return <span className="no" title={`${file}, line ${line}`}>{line}</span>
  return (
    <button type="button" className="no" aria-label={`Line ${line}`} aria-pressed={line === link.selected} onClick={() => link.select(line)}>
      {line}
    </button>
  )
}
