import { useEffect, useRef } from 'react'
import type { CompletionItem } from '#protocol/language.ts'

interface CandidateListProps {
  readonly id: string
  readonly items: readonly CompletionItem[]
  readonly active: number
  readonly onChoose: (item: CompletionItem) => void
}

/** What Tab offers below the prompt, one of them chosen. */
export function CandidateList({ id, items, active, onChoose }: CandidateListProps) {
  const chosen = useRef<HTMLDivElement>(null)
  const current = items[active]
  useEffect(() => {
    if (current !== undefined) chosen.current?.scrollIntoView({ block: 'nearest' })
  }, [current])
  return (
    <div className="complete" id={id} role="listbox" aria-label="Completions" tabIndex={-1}>
      {items.map((item, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the prompt keeps the focus and chooses by its own keys
        <div
          key={item.label}
          id={`${id}-${index}`}
          ref={index === active ? chosen : null}
          role="option"
          aria-selected={index === active}
          tabIndex={-1}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(item)}
        >
          {item.label} <span>{item.detail}</span>
        </div>
      ))}
    </div>
  )
}
