import { type ComponentProps, type ComponentType, useState } from 'react'
import { useLayout } from '#features/layout/layout-store.ts'
import type { ShareDialog } from '#features/share/share-dialog.tsx'
import type { SharedState } from '#features/share/shared-state.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { loadLate } from './load-late.ts'
import { OUTPUT_NAMES } from './output-tabs.ts'
import { hrefOf } from './router.ts'
import { sharedState } from './shared-subject.ts'
import { routeOfSubject, type Subject } from './subject.ts'

interface Opened {
  readonly Dialog: ComponentType<ComponentProps<typeof ShareDialog>>
  readonly state: SharedState
}

/** Makes a link of what is open. */
export function ShareButton({ subject }: { readonly subject: Subject }) {
  const [opened, setOpened] = useState<Opened | null>(null)
  const panel = useLayout(({ outputTab }) => outputTab)
  const open = async () => {
    const loaded = await loadLate('The share dialog', () => import('#features/share/share-dialog.tsx'))
    if (loaded !== null) setOpened({ Dialog: loaded.ShareDialog, state: sharedState(subject) })
  }
  return (
    <>
      <Button aria-haspopup="dialog" aria-label="Share" onClick={open}>
        <Icon name="share" />
        <span className="wide">Share</span>
      </Button>
      {opened !== null && (
        <opened.Dialog
          state={opened.state}
          panelName={OUTPUT_NAMES[panel]}
          page={`${location.origin}${hrefOf(routeOfSubject(subject))}`}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  )
}
