import { useEffect, useState } from 'react'
import { loadLate } from './load-late.ts'

/** Files that are dropped anywhere on the page are opened. */
export function FileDrop() {
  const [over, setOver] = useState(false)
  useEffect(() => {
    const drag = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      // Between two elements of the page there is always the next one.
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent) => {
      const files = [...(event.dataTransfer?.files ?? [])]
      setOver(false)
      if (files.length === 0) return
      event.preventDefault()
      event.stopPropagation()
      void openAll(files)
    }
    addEventListener('dragover', drag, { capture: true })
    addEventListener('dragleave', leave)
    addEventListener('drop', drop, { capture: true })
    return () => {
      removeEventListener('dragover', drag, { capture: true })
      removeEventListener('dragleave', leave)
      removeEventListener('drop', drop, { capture: true })
    }
  }, [])
  return over ? (
    <div className="drop" aria-hidden="true">
      <p>Drop to open: Elixir, Livebook, SQL, or an SQLite database</p>
    </div>
  ) : null
}

async function openAll(files: readonly File[]): Promise<void> {
  const opener = await loadLate('What opens files', () => import('./open-file.ts'))
  for (const file of files) await opener?.openFile(file)
}
