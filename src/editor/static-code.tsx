import type { Marks } from './decorations.ts'
import { elixirLines } from './elixir-text.tsx'
import { besideLine } from './inline-value.ts'

/** Code to be read: numbered, in colour, with its values. What the page shows before the editor is there. */
export function StaticCode({ text, label, marks }: { readonly text: string; readonly label: string; readonly marks: Marks }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="static-code" aria-label={label} tabIndex={0}>
      <ol className="code">
        {elixirLines(text.replace(/\n$/, '')).map((line, index) => {
          const number = index + 1
          const value = marks.values.find((item) => item.line === number)
          return (
            <li key={number} id={`L${number}`} className={isChosen(marks, number) ? 'on' : ''}>
              <span className="no">{number}</span>
              <code>{line}</code>
              {value !== undefined && <span className={`val${marks.stale ? ' stale' : ''}`}>{besideLine(value, 120)}</span>}
            </li>
          )
        })}
      </ol>
    </section>
  )
}

function isChosen({ selected, selectedTo }: Marks, line: number): boolean {
  return selected !== null && line >= selected && line <= (selectedTo ?? selected)
}
