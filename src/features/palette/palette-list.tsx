import { Fragment } from 'react'
import { type Found, marked } from './search.ts'

interface PaletteListProps {
  readonly id: string
  readonly query: string
  readonly found: readonly Found[]
  readonly chosen: number
  readonly numberOf: (found: Found) => string
  readonly meta: (found: Found) => string
  readonly onPick: (found: Found) => void
}

const GROUPS = { lesson: 'Lessons', function: 'Functions', term: 'Glossary', command: 'Commands' } as const

/** What was found, by kind, the matching letters underlined. */
export function PaletteList({ id, query, found, chosen, numberOf, meta, onPick }: PaletteListProps) {
  return (
    <div role="listbox" id={id} aria-label="Matches">
      {(['lesson', 'function', 'term', 'command'] as const).map((kind) => {
        const items = found.filter((item) => item.kind === kind)
        if (items.length === 0) return null
        return (
          // biome-ignore lint/a11y/useSemanticElements: a group of options
          <div key={kind} role="group" aria-label={GROUPS[kind]}>
            <div className="g" aria-hidden="true">
              {GROUPS[kind]}
            </div>
            {items.map((item) => {
              const index = found.indexOf(item)
              return (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the field above handles the keys
                // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the active option
                <div
                  key={`${kind} ${index}`}
                  id={`${id}-${index}`}
                  role="option"
                  aria-selected={index === chosen}
                  className={`option${index === chosen ? ' on' : ''}`}
                  onClick={() => onPick(item)}
                >
                  <span className="n">{numberOf(item)}</span>
                  <span className={kind === 'function' ? 'mono' : ''}>
                    {marked(item.text, query).map(({ text, match }, place) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other identity
                      <Fragment key={place}>{match ? <mark>{text}</mark> : text}</Fragment>
                    ))}
                  </span>
                  <span className="meta">{meta(item)}</span>
                </div>
              )
            })}
          </div>
        )
      })}
      {found.length === 0 && <p className="none">Nothing is called “{query}”.</p>}
    </div>
  )
}
