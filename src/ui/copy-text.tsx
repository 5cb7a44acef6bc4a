import { useState } from 'react'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'

interface CopyTextProps {
  /** What it copies, as a word: `link`. */
  readonly name: string
  readonly text: string
  readonly main?: boolean
}

/** A button that copies a text and says whether it could. */
export function CopyText({ name, text, main = false }: CopyTextProps) {
  const [said, setSaid] = useState('')
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setSaid('Copied'),
      () => setSaid('This browser does not allow it: select the text and copy it'),
    )
  return (
    <>
      <Button look={main ? 'main' : 'line'} onClick={copy}>
        <Icon name="copy" />
        Copy {name}
      </Button>
      <span className="meta" role="status" aria-label={`Copying the ${name}`}>
        {said}
      </span>
    </>
  )
}
