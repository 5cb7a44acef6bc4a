import { useEffect, useState } from 'react'
import type { writeFragment } from '#features/share/fragment.ts'
import { useWorkspace } from '#features/workspace/workspace-store.ts'
import { BrandMark } from '#ui/brand-mark.tsx'
import { plainTitle } from '#ui/title-text.tsx'
import { hrefOf } from './router.ts'
import { sharedState } from './shared-subject.ts'
import { routeOfSubject, type Subject } from './subject.ts'

/** Over an embedded program: what it is, and the way to the whole playground with the code as it stands here. */
export function EmbedBar({ subject }: { readonly subject: Subject }) {
  // Drawn again with each edit: the link holds it.
  useWorkspace()
  const [write, setWrite] = useState<{ readonly fragment: typeof writeFragment } | null>(null)
  useEffect(() => {
    void import('#features/share/fragment.ts').then(({ writeFragment }) => setWrite({ fragment: writeFragment }))
  }, [])
  const fragment = write === null ? '' : write.fragment(sharedState(subject))
  return (
    <header className="top">
      <span className="brand">
        <BrandMark />
        <h1 className="embed-title">{plainTitle(subject.title)}</h1>
      </span>
      <span className="grow" />
      <a className="btn line" href={`${hrefOf(routeOfSubject(subject))}${fragment}`} target="_blank" rel="noopener">
        Open in the playground
      </a>
    </header>
  )
}
