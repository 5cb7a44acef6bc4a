import type { ReactNode } from 'react'

/** Something that may be wider than its place, such as a table: it scrolls by itself, by keyboard too. */
export function Wide({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    // biome-ignore lint/a11y/useSemanticElements: a landmark for each table would be too many
    <div className="wide" role="group" aria-label={label} tabIndex={0}>
      {children}
    </div>
  )
}
