import type { ReactNode } from 'react'

/** What stands in an empty panel: what is not there, and what to try. */
export function Empty({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className="empty">
      <b>{title}</b>
      <p>{children}</p>
    </div>
  )
}
