import { type ReactNode, useState } from 'react'
import { Group, Panel, Separator, useDefaultLayout, usePanelRef } from 'react-resizable-panels'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { plainStorage } from '#ui/stored.ts'
import { useMedia } from './use-media.ts'

interface PanesProps {
  /** Null: there is no text beside them. */
  readonly read: ((fold: ReactNode) => ReactNode) | null
  readonly code: ReactNode
  readonly result: ReactNode
}

/** The three places: text, code, and what happened. Widths are remembered; the text can be folded to a strip. */
export function Panes({ read, code, result }: PanesProps) {
  const wide = useMedia('(min-width: 1181px)')
  const phone = useMedia('(max-width: 720px)')
  const outer = useDefaultLayout({ id: 'ecto-playground/panes', panelIds: ['read', 'work'], storage: plainStorage })
  const inner = useDefaultLayout({
    id: `ecto-playground/work-${wide ? 'wide' : 'narrow'}`,
    panelIds: ['code', 'result'],
    storage: plainStorage,
  })
  const text = usePanelRef()
  const [folded, setFolded] = useState(false)
  const fold = (
    <Button look="icon" aria-label="Fold the text" onClick={() => text.current?.collapse()}>
      <Icon name="fold" />
    </Button>
  )
  const work = (
    <Group
      key={wide ? 'wide' : 'narrow'}
      className="work"
      orientation={wide ? 'horizontal' : 'vertical'}
      defaultLayout={inner.defaultLayout}
      onLayoutChanged={inner.onLayoutChanged}
    >
      <Panel id="code" className="pane edit" minSize={wide ? 400 : 160}>
        {code}
      </Panel>
      <Separator className="divider" aria-label="Size of the results" />
      <Panel
        id="result"
        className="pane out"
        defaultSize={wide ? 516 : '48%'}
        minSize={160}
        groupResizeBehavior={wide ? 'preserve-pixel-size' : 'preserve-relative-size'}
      >
        {result}
      </Panel>
    </Group>
  )
  if (read === null) return work
  return (
    <Group className="panes" orientation="horizontal" defaultLayout={outer.defaultLayout} onLayoutChanged={outer.onLayoutChanged}>
      <Panel
        id="read"
        className={`pane read${folded ? ' folded' : ''}`}
        panelRef={text}
        defaultSize={wide ? 344 : 324}
        minSize={240}
        maxSize="60%"
        collapsible
        collapsedSize={36}
        groupResizeBehavior="preserve-pixel-size"
        onResize={({ inPixels }) => setFolded(inPixels > 0 && inPixels <= 40)}
      >
        {folded && !phone ? <Strip name="Lesson" onOpen={() => text.current?.expand()} /> : read(fold)}
      </Panel>
      <Separator className="divider" aria-label="Width of the text" />
      <Panel id="work" minSize={280}>
        {work}
      </Panel>
    </Group>
  )
}

function Strip({ name, onOpen }: { readonly name: string; readonly onOpen: () => void }) {
  return (
    <button type="button" className="strip-open" onClick={onOpen} aria-label="Unfold the text">
      <Icon name="fold" />
      <span>{name}</span>
    </button>
  )
}
