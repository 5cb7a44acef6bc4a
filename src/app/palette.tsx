import { Dialog } from 'radix-ui'
import { type KeyboardEvent, useId, useState } from 'react'
import type { LessonEntry } from '#course/lesson.ts'
import type { TermEntry } from '#course/term.ts'
import { useCommandStore } from '#features/commands/command-store.ts'
import { writtenKeys } from '#features/commands/commands.ts'
import { useReturnFocus } from '#features/commands/return-focus.ts'
import { numberOf } from '#features/contents/parts.ts'
import { PaletteList } from '#features/palette/palette-list.tsx'
import { type Found, search } from '#features/palette/search.ts'
import { Icon } from '#ui/icon.tsx'
import { MAC } from '#ui/keys.ts'
import { navigate, openTerm } from './router.ts'

interface PaletteProps {
  readonly lessons: readonly LessonEntry[]
  readonly terms: readonly TermEntry[]
  readonly open: boolean
  readonly onOpen: (open: boolean) => void
}

/** Search and commands. */
export function Palette({ lessons, terms, open, onOpen }: PaletteProps) {
  return (
    <Dialog.Root open={open} onOpenChange={onOpen}>
      <Dialog.Portal>
        <Dialog.Overlay className="veil" />
        <Dialog.Content {...useReturnFocus()} className="palette" aria-describedby={undefined}>
          <Dialog.Title className="sr">Search and commands</Dialog.Title>
          <Search lessons={lessons} terms={terms} onDone={() => onOpen(false)} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function Search({ lessons, terms, onDone }: Pick<PaletteProps, 'lessons' | 'terms'> & { readonly onDone: () => void }) {
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState(0)
  const id = useId()
  const commands = useCommandStore((state) => state.commands)
  const found = search(query, lessons, terms, commands)
  const pick = (item: Found) => {
    onDone()
    carryOut(item)
  }
  const press = (event: KeyboardEvent) => {
    const item = found[chosen]
    if (event.key === 'ArrowDown') setChosen((chosen + 1) % Math.max(1, found.length))
    else if (event.key === 'ArrowUp') setChosen((chosen + found.length - 1) % Math.max(1, found.length))
    else if (event.key === 'Enter' && item !== undefined) pick(item)
    else return
    event.preventDefault()
  }
  return (
    <>
      <div className="q">
        <Icon name="search" />
        <input
          type="text"
          role="combobox"
          aria-label="Search lessons, functions and commands"
          aria-expanded="true"
          aria-controls={id}
          aria-activedescendant={found.length > 0 ? `${id}-${chosen}` : undefined}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value)
            setChosen(0)
          }}
          onKeyDown={press}
        />
        <span className="kbd" aria-hidden="true">
          Esc
        </span>
      </div>
      <PaletteList
        id={id}
        query={query}
        found={found}
        chosen={chosen}
        numberOf={(item) =>
          item.kind === 'lesson' ? numberOf(item.lesson) : item.kind === 'function' ? 'fn' : item.kind === 'term' ? '¶' : '›'
        }
        meta={metaOf}
        onPick={pick}
      />
    </>
  )
}

function carryOut(item: Found): void {
  if (item.kind === 'term') openTerm(item.id)
  else if (item.kind === 'command') item.command.run()
  else navigate({ page: 'lesson', lesson: item.lesson.id })
}

/** What stands at the end of a line: where a function is taught, the keys of a command. */
function metaOf(item: Found): string {
  if (item.kind === 'function') return `lesson ${numberOf(item.lesson)}`
  return item.kind === 'command' && item.command.keys !== null ? writtenKeys(item.command.keys, MAC).join(' ') : ''
}
