import { Dialog } from 'radix-ui'
import { MAC } from '#ui/keys.ts'
import { useCommandStore } from './command-store.ts'
import { type Command, writtenKeys } from './commands.ts'
import { useReturnFocus } from './return-focus.ts'

const GROUPS: readonly Command['group'][] = ['Run', 'Go', 'Page']

interface KeysSheetProps {
  readonly open: boolean
  readonly onOpen: (open: boolean) => void
  /** Keys that a part of the page handles by itself, with what they do. */
  readonly more: readonly { readonly keys: string; readonly text: string }[]
}

/** Every key of the page, by what it does. */
export function KeysSheet({ open, onOpen, more }: KeysSheetProps) {
  const commands = useCommandStore((state) => state.commands)
  return (
    <Dialog.Root open={open} onOpenChange={onOpen}>
      <Dialog.Portal>
        <Dialog.Overlay className="veil" />
        <Dialog.Content {...useReturnFocus()} className="palette keys" aria-describedby={undefined}>
          <Dialog.Title>Keys</Dialog.Title>
          {GROUPS.map((group) => (
            <Group key={group} title={group} rows={commands.filter((command) => command.group === group).flatMap(rowOf)} />
          ))}
          <Group title="In the editor" rows={more} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function rowOf({ keys, text }: Command): readonly { readonly keys: string; readonly text: string }[] {
  return keys === null ? [] : [{ keys, text }]
}

function Group({ title, rows }: { readonly title: string; readonly rows: KeysSheetProps['more'] }) {
  if (rows.length === 0) return null
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <dl>
        {rows.map(({ keys, text }) => (
          <div key={text}>
            <dt>
              {writtenKeys(keys, MAC).map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
