import { ElixirText } from '#editor/elixir-text.tsx'
import type { Dialect } from '#ui/dialect.ts'

/** The parameters of a statement, by their numbers. */
export function Parameters({ dialect, params }: { readonly dialect: Dialect; readonly params: readonly string[] }) {
  if (params.length === 0) return null
  return (
    <ul className="params" aria-label="Parameters">
      {params.map((param, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a parameter is its place
        <li key={index}>
          <b>
            {dialect === 'sqlite' ? '?' : '$'}
            {index + 1}
          </b>
          <ElixirText text={param} inspected />
        </li>
      ))}
    </ul>
  )
}
