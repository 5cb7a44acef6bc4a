import { useState } from 'react'
import { Icon } from '#ui/icon.tsx'

/** How long the button says that it has copied. */
const SAID_FOR = 1500

/** Copies a statement, with its parameters in it, so that it can be tried elsewhere. */
export function CopyButton({ text }: { readonly text: () => string }) {
  const [said, setSaid] = useState<string | null>(null)
  const say = (words: string) => {
    setSaid(words)
    setTimeout(() => setSaid(null), SAID_FOR)
  }
  const copy = () =>
    navigator.clipboard.writeText(text()).then(
      () => say('copied'),
      () => say('not allowed'),
    )
  return (
    <button type="button" className="copy" aria-label="Copy this statement" onClick={copy}>
      {said === null ? <Icon name="copy" /> : <span className="meta">{said}</span>}
    </button>
  )
}
