import { DropdownMenu } from 'radix-ui'
import { useRef } from 'react'
import { ACCEPTED } from '#features/import/file-kind.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import type { Subject } from './subject.ts'

/** Opening a file, and leaving with one. */
export function MoreMenu({ subject }: { readonly subject: Subject }) {
  const picker = useRef<HTMLInputElement>(null)
  const open = async (files: FileList | null) => {
    const { openFile } = await import('./open-file.ts')
    for (const file of files ?? []) await openFile(file)
  }
  const exporting = () => import('./export-file.ts')
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>
        <Button look="icon" aria-label="More: open a file, export">
          <Icon name="more" />
        </Button>
      </DropdownMenu.Trigger>
      <input
        ref={picker}
        type="file"
        className="sr"
        tabIndex={-1}
        aria-label="File to open"
        aria-hidden="true"
        accept={ACCEPTED}
        onChange={({ target }) => {
          // The same file may be chosen again.
          void open(target.files).then(() => {
            target.value = ''
          })
        }}
      />
      <DropdownMenu.Content className="menu" align="end" sideOffset={4}>
        <DropdownMenu.Item onSelect={() => picker.current?.click()}>
          Open a file … <span className="meta">.exs .livemd .sql .sqlite</span>
        </DropdownMenu.Item>
        <DropdownMenu.Separator className="menu-line" />
        <DropdownMenu.Label className="menu-label">Export</DropdownMenu.Label>
        <DropdownMenu.Item onSelect={() => exporting().then(({ exportProgram }) => exportProgram(subject, 'exs'))}>
          Elixir script <span className="meta">.exs, with Mix.install</span>
        </DropdownMenu.Item>
        <DropdownMenu.Item onSelect={() => exporting().then(({ exportProgram }) => exportProgram(subject, 'livemd'))}>
          Livebook notebook <span className="meta">.livemd</span>
        </DropdownMenu.Item>
        <DropdownMenu.Item onSelect={() => exporting().then(({ exportDatabase }) => exportDatabase(subject, 'sql'))}>
          Database as SQL <span className="meta">.sql</span>
        </DropdownMenu.Item>
        <DropdownMenu.Item onSelect={() => exporting().then(({ exportDatabase }) => exportDatabase(subject, 'sqlite'))}>
          Database as a file <span className="meta">.sqlite</span>
        </DropdownMenu.Item>
        <DropdownMenu.Item onSelect={() => exporting().then(({ copyAsMarkdown }) => copyAsMarkdown(subject))}>
          Copy as Markdown
        </DropdownMenu.Item>
      </DropdownMenu.Content>
    </DropdownMenu.Root>
  )
}
