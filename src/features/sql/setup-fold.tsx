import { Icon } from '#ui/icon.tsx'
import { count } from '#ui/time.ts'

interface SetupFoldProps {
  readonly statements: number
  readonly open: boolean
  readonly onToggle: () => void
}

/** The statements of the set-up, which are not the point, behind one line. */
export function SetupFold({ statements, open, onToggle }: SetupFoldProps) {
  return (
    <li className="tx-row">
      <span className="no" />
      <div className="head-row">
        <button type="button" className="fold-button" aria-expanded={open} onClick={onToggle}>
          <span className="mono">setup</span>
          <span className="meta">
            {count(statements, 'statement')}
            <Icon name={open ? 'down' : 'next'} />
          </span>
        </button>
      </div>
    </li>
  )
}
