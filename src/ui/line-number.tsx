import { useLineLink } from './line-link.ts'

/** The number in the ledger's margin: pressing it marks the line in the code and its entries everywhere. */
export function LineNumber({ file, line }: { readonly file: string; readonly line: number | null }) {
  const link = useLineLink()
  if (line === null) return <span className="no" />
  const here = file === link.file
  if (!here && !link.others.includes(file)) {
    return (
      <span className="no" title={`${file}, line ${line}`}>
        {line}
      </span>
    )
  }
  const name = here ? `Line ${line}` : `Line ${line} of ${file}`
  return (
    <button
      type="button"
      className="no"
      aria-label={name}
      title={here ? undefined : name}
      aria-pressed={here && line === link.selected}
      onClick={() => link.select(line, file)}
    >
      {line}
    </button>
  )
}
