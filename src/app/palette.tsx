import { Dialog } from 'radix-ui'
import { type KeyboardEvent, useEffect, useEffectEvent, useId, useState } from 'react'
import type { LessonEntry } from '#course/lesson.ts'
import type { SampleEntry } from '#course/sample.ts'
import type { TermEntry } from '#course/term.ts'
import { numberOf } from '#features/contents/parts.ts'
import { isTheme, useLayout } from '#features/layout/layout-store.ts'
import { PaletteList } from '#features/palette/palette-list.tsx'
import { type Command, type Found, search } from '#features/palette/search.ts'
import { Icon } from '#ui/icon.tsx'
import { navigate, openTerm } from './router.ts'

interface PaletteProps {
  readonly lessons: readonly LessonEntry[]
  readonly samples: readonly SampleEntry[]
  readonly terms: readonly TermEntry[]
  readonly open: boolean
  readonly onOpen: (open: boolean) => void
}

/** Before a sample's id: the command that opens it. */
const SAMPLE = 'sample '

const COMMANDS: readonly Command[] = [
  { command: 'contents', text: 'Open the contents' },
  { command: 'scratchpad', text: 'Open the scratchpad' },
  { command: 'conformance', text: 'Open what is here and what is missing' },
  { command: 'functions', text: 'Open the functions, by lesson' },
  { command: 'glossary', text: 'Open the glossary' },
  { command: 'light', text: 'Light theme' },
  { command: 'dark', text: 'Dark theme' },
  { command: 'system', text: 'Theme as the system’s' },
]

/** Search and commands, by Ctrl/Cmd-K. */
export function Palette({ lessons, samples, terms, open, onOpen }: PaletteProps) {
  const press = useEffectEvent((event: globalThis.KeyboardEvent) => {
    if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    event.stopPropagation()
    onOpen(!open)
  })
  useEffect(() => {
    const listener = (event: globalThis.KeyboardEvent) => press(event)
    addEventListener('keydown', listener, { capture: true })
    return () => removeEventListener('keydown', listener, { capture: true })
  }, [])
  return (
    <Dialog.Root open={open} onOpenChange={onOpen}>
      <Dialog.Portal>
        <Dialog.Overlay className="veil" />
        <Dialog.Content className="palette" aria-describedby={undefined}>
          <Dialog.Title className="sr">Search and commands</Dialog.Title>
          <Search lessons={lessons} samples={samples} terms={terms} onDone={() => onOpen(false)} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function Search({
  lessons,
  samples,
  terms,
  onDone,
}: Pick<PaletteProps, 'lessons' | 'samples' | 'terms'> & { readonly onDone: () => void }) {
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState(0)
  const id = useId()
  const opening = samples.map(({ id, title }) => ({ command: `${SAMPLE}${id}`, text: `Open the sample database ${title}` }))
  const found = search(query, lessons, terms, [...COMMANDS, ...opening])
  const pick = (item: Found) => {
    carryOut(item)
    onDone()
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
        lessonNumber={numberOf}
        onPick={pick}
      />
    </>
  )
}

function carryOut(item: Found): void {
  if (item.kind === 'term') openTerm(item.id)
  else if (item.kind !== 'command') navigate({ page: 'lesson', lesson: item.lesson.id })
  else if (item.command.startsWith(SAMPLE)) navigate({ page: 'sample', sample: item.command.slice(SAMPLE.length) })
  else if (isPlace(item.command)) navigate({ page: item.command })
  else if (isTheme(item.command)) useLayout.getState().actions.setTheme(item.command)
}

const COMMAND_PLACES = ['contents', 'scratchpad', 'conformance', 'functions', 'glossary'] as const

function isPlace(command: string): command is (typeof COMMAND_PLACES)[number] {
  return COMMAND_PLACES.some((place) => place === command)
}
