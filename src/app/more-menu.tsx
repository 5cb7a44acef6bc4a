import { useRef } from 'react'
import { ACCEPTED } from '#features/import/file-kind.ts'
import { Menu, MenuGroup, MenuItem } from '#ui/menu.tsx'
import { loadLate } from './load-late.ts'
import type { Subject } from './subject.ts'

/** Opening a file, and leaving with one. */
export function MoreMenu({ subject }: { readonly subject: Subject }) {
  const picker = useRef<HTMLInputElement>(null)
  const open = async (files: readonly File[]) => {
    const opener = await loadLate('What opens files', () => import('./open-file.ts'))
    for (const file of files) await opener?.openFile(file)
  }
  const exporting = () => loadLate('The export', () => import('./export-file.ts'))
  return (
    <>
      <Menu label="More: open a file, export" icon="more">
        <MenuItem onSelect={() => picker.current?.click()}>
          Open a file … <span className="meta">.exs .livemd .sql .sqlite</span>
        </MenuItem>
        <MenuGroup name="Export">
          <MenuItem onSelect={async () => (await exporting())?.exportProgram(subject, 'exs')}>
            Elixir script <span className="meta">.exs, with Mix.install</span>
          </MenuItem>
          <MenuItem onSelect={async () => (await exporting())?.exportProgram(subject, 'livemd')}>
            Livebook notebook <span className="meta">.livemd</span>
          </MenuItem>
          <MenuItem onSelect={async () => (await exporting())?.exportDatabase(subject, 'sql')}>
            Database as SQL <span className="meta">.sql</span>
          </MenuItem>
          <MenuItem onSelect={async () => (await exporting())?.exportDatabase(subject, 'sqlite')}>
            Database as a file <span className="meta">.sqlite</span>
          </MenuItem>
          <MenuItem onSelect={async () => (await exporting())?.copyAsMarkdown(subject)}>Copy as Markdown</MenuItem>
        </MenuGroup>
      </Menu>
      <input
        ref={picker}
        type="file"
        className="sr"
        tabIndex={-1}
        aria-label="File to open"
        aria-hidden="true"
        accept={ACCEPTED}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])]
          // The same file may be chosen again.
          target.value = ''
          void open(files)
        }}
      />
    </>
  )
}
