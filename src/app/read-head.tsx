import type { ReactNode } from 'react'
import { Link } from './link.tsx'

/** The head of the text's pane. */
export function ReadHead({ name, fold }: { readonly name: string; readonly fold: ReactNode }) {
  return (
    <div className="pane-head">
      <span className="pane-name">{name}</span>
      <span className="grow" />
      <Link to={{ page: 'contents' }} className="btn small">
        Contents
      </Link>
      {fold}
    </div>
  )
}
