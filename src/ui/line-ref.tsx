import type { ReactNode } from 'react'
import { useLineLink } from './line-link.ts'

/** A word that leads to a line of the code. */
export function LineRef({ line, file, children }: { readonly line: number; readonly file: string; readonly children: ReactNode }) {
  const link = useLineLink()
  return (
    <button type="button" className="link-button" onClick={() => link.select(line, file)}>
      {children}
    </button>
  )
}
