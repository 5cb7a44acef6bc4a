import { type KeyboardEvent, type RefObject, useId, useState } from 'react'
import type { Completion, CompletionItem } from '#protocol/language.ts'
import { accept, type Candidates, candidatesOf, commonBeginning } from './completion.ts'

/** Asks what may stand at a place in the input. */
export type AskCompletion = (input: string, offset: number) => Promise<Completion | null>

interface PromptCompletion {
  readonly id: string
  readonly open: Candidates | null
  readonly active: number
  /** Whether the key was taken. */
  readonly press: (event: KeyboardEvent<HTMLTextAreaElement>) => boolean
  readonly choose: (item: CompletionItem) => void
  /** The input changes otherwise: what was offered is old. */
  readonly close: () => void
}

/** Tab at the prompt: what all candidates begin with is put at once; if there are more, Tab and arrows go through them and Enter takes one. */
export function useCompletion(
  field: RefObject<HTMLTextAreaElement | null>,
  input: string,
  setInput: (input: string) => void,
  ask: AskCompletion,
): PromptCompletion {
  const id = useId()
  const [open, setOpen] = useState<Candidates | null>(null)
  const [active, setActive] = useState(0)
  const [left, setLeft] = useState(false)

  const put = (candidates: Candidates, text: string) => {
    const accepted = accept(input, candidates, text)
    setInput(accepted.input)
    requestAnimationFrame(() => field.current?.setSelectionRange(accepted.cursor, accepted.cursor))
    return accepted
  }
  const choose = (item: CompletionItem) => {
    if (open !== null) put(open, item.insert)
    setOpen(null)
  }
  const begin = async (offset: number) => {
    const candidates = candidatesOf(input, await ask(input, offset))
    if (candidates === null || field.current?.value !== input) return
    const [only] = candidates.items
    if (candidates.items.length === 1 && only !== undefined) {
      put(candidates, only.insert)
      return
    }
    const { cursor } = put(candidates, commonBeginning(candidates))
    setActive(0)
    setOpen({ ...candidates, end: cursor })
  }
  const move = (step: number) => setActive((active + step + (open?.items.length ?? 1)) % (open?.items.length ?? 1))

  const pressOpen = (event: KeyboardEvent<HTMLTextAreaElement>, candidates: Candidates): boolean => {
    const chosen = candidates.items[active]
    if (event.key === 'ArrowDown' || (event.key === 'Tab' && !event.shiftKey)) move(1)
    else if (event.key === 'ArrowUp' || event.key === 'Tab') move(-1)
    else if (event.key === 'Enter' && chosen !== undefined) choose(chosen)
    else if (event.key === 'Escape') setOpen(null)
    else return false
    return true
  }
  return {
    id,
    open,
    active,
    choose,
    close() {
      setOpen(null)
      setLeft(false)
    },
    press(event) {
      if (open !== null) return pressOpen(event, open)
      if (event.key === 'Escape') setLeft(true)
      // Tab leaves an empty prompt, and any after Escape.
      if (event.key !== 'Tab' || event.shiftKey || left || input.trim() === '' || input.trimStart().startsWith(';')) return false
      void begin(event.currentTarget.selectionStart)
      return true
    },
  }
}
