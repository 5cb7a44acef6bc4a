import { Dialog } from 'radix-ui'
import { useId } from 'react'
import { Button } from '#ui/button.tsx'
import { CopyText } from '#ui/copy-text.tsx'
import { describeState, embedSnippet, lengthNote } from './describe.ts'
import { writeFragment } from './fragment.ts'
import type { SharedState } from './shared-state.ts'

interface ShareDialogProps {
  readonly state: SharedState
  readonly panelName: string
  /** The address of the state's page, without a fragment. */
  readonly page: string
  readonly onClose: () => void
}

/** The link to what is open, what it holds, and the same as a frame. */
export function ShareDialog({ state, panelName, page, onClose }: ShareDialogProps) {
  const fragment = writeFragment(state)
  const address = page + fragment
  const long = lengthNote(address)
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="veil" />
        <Dialog.Content className="dialog">
          <Dialog.Title className="dialog-title">Share</Dialog.Title>
          <Dialog.Description className="soft">
            The program is in the link itself; nothing is sent anywhere. It does not run when it is opened, and whoever opens it keeps their
            own edits.
          </Dialog.Description>
          <ul className="holds" aria-label="What the link holds">
            {describeState(state, panelName).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <Copied name="link" label="Link" text={address} main />
          {long !== null && <p className="warn-t">▲ {long}</p>}
          <Copied name="frame" label="A frame for another page" text={embedSnippet(`${page}?embed${fragment}`, state.title)} />
          <div className="dialog-foot">
            <Dialog.Close asChild>
              <Button look="line">Close</Button>
            </Dialog.Close>
          </div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function Copied({
  name,
  label,
  text,
  main = false,
}: {
  readonly name: string
  readonly label: string
  readonly text: string
  readonly main?: boolean
}) {
  const id = useId()
  return (
    <div className="copied">
      <label htmlFor={id}>{label}</label>
      <textarea id={id} readOnly rows={main ? 2 : 3} value={text} onFocus={(event) => event.target.select()} spellCheck={false} />
      <div className="copied-foot">
        <CopyText name={name} text={text} main={main} />
      </div>
    </div>
  )
}
