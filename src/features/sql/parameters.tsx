import { useState } from 'react'
import { ElixirText } from '#editor/elixir-text.tsx'
import { cutList } from '#ui/cut-list.ts'
import type { Dialect } from '#ui/dialect.ts'
import { count } from '#ui/time.ts'

interface ParametersProps {
  readonly dialect: Dialect
  readonly params: readonly string[]
}

/** Of more parameters than this the middle ones are there when they are asked for. */
const MANY = 200
const HEAD = 40
const TAIL = 8

/** The parameters of a statement, by their numbers. */
export function Parameters({ dialect, params }: ParametersProps) {
  const [open, setOpen] = useState(false)
  if (params.length === 0) return null
  const sign = dialect === 'sqlite' ? '?' : '$'
  const numbered = params.map((text, index) => ({ name: `${sign}${index + 1}`, text }))
  const { head, hidden, tail } = cutList(numbered, MANY, HEAD, TAIL)
  return (
    <ul className="params" aria-label="Parameters">
      {head.map(parameter)}
      {hidden.length > 0 && (
        <li>
          {open ? (
            hidden.map(({ name, text }) => `${name} ${text}`).join('  ')
          ) : (
            <button type="button" className="link-button" onClick={() => setOpen(true)}>
              … {count(hidden.length, 'parameter')} more …
            </button>
          )}
        </li>
      )}
      {tail.map(parameter)}
    </ul>
  )
}

function parameter({ name, text }: { readonly name: string; readonly text: string }) {
  return (
    <li key={name}>
      <b>{name}</b>
      <ElixirText text={text} inspected />
    </li>
  )
}
