import { useState } from 'react'
import { useLayout } from '#features/layout/layout-store.ts'
import type { SharedState } from '#features/share/shared-state.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { latePart } from '#ui/late-part.tsx'
import { OUTPUT_NAMES } from './output-tabs.ts'
import { hrefOf } from './router.ts'
import { sharedState } from './shared-subject.ts'
import { routeOfSubject, type Subject } from './subject.ts'

const ShareDialog = latePart('The share dialog', async () => (await import('#features/share/share-dialog.tsx')).ShareDialog, {
  floating: true,
}).Part

/** Makes a link of what is open. */
export function ShareButton({ subject }: { readonly subject: Subject }) {
  const [state, setState] = useState<SharedState | null>(null)
  const panel = useLayout(({ outputTab }) => outputTab)
  return (
    <>
      <Button aria-haspopup="dialog" aria-label="Share" onClick={() => setState(sharedState(subject))}>
        <Icon name="share" />
        <span className="wide">Share</span>
      </Button>
      {state !== null && (
        <ShareDialog
          state={state}
          panelName={OUTPUT_NAMES[panel]}
          page={`${location.origin}${hrefOf(routeOfSubject(subject))}`}
          onClose={() => setState(null)}
        />
      )}
    </>
  )
}
