import { useRef } from 'react'
import { ACCEPTED } from '#features/import/file-kind.ts'
import { Menu } from '#ui/menu.tsx'
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
      <Menu
        label="More: open a file, export"
        icon="more"
        items={[
          { name: 'Open a file …', about: '.exs .livemd .sql .sqlite', onSelect: () => picker.current?.click() },
          {
            group: 'Export',
            items: [
              {
                name: 'Elixir script',
                about: '.exs, with Mix.install',
                onSelect: async () => (await exporting())?.exportProgram(subject, 'exs'),
              },
              { name: 'Livebook notebook', about: '.livemd', onSelect: async () => (await exporting())?.exportProgram(subject, 'livemd') },
              { name: 'Database as SQL', about: '.sql', onSelect: async () => (await exporting())?.exportDatabase(subject, 'sql') },
              {
                name: 'Database as a file',
                about: '.sqlite',
                onSelect: async () => (await exporting())?.exportDatabase(subject, 'sqlite'),
              },
              { name: 'Copy as Markdown', onSelect: async () => (await exporting())?.copyAsMarkdown(subject) },
            ],
          },
        ]}
      />
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
