import { useId, useState } from 'react'
import { Segments } from '#ui/segments.tsx'
import data from './conformance.generated.json'
import { type ConformanceData, countStates, findModules, STATES, type State } from './conformance.ts'
import './conformance.css'
import { MatrixTable } from './matrix-table.tsx'
import { ModuleTable } from './module-table.tsx'

const { areas, elixir, ecto }: ConformanceData = data

const SCRIPTS = areas.reduce((total, { scripts }) => total + scripts, 0)
const COUNTS = countStates([...ecto, ...elixir])

const CHOICES: Readonly<Record<State, string>> = {
  missing: `${STATES.missing} ${COUNTS.missing}`,
  elsewhere: `${STATES.elsewhere} ${COUNTS.elsewhere}`,
  there: `${STATES.there} ${COUNTS.there}`,
}

/** What of Elixir and Ecto is here, measured against the real ones, and what is not. */
export function ConformanceScreen() {
  const [state, setState] = useState<State>('missing')
  const [words, setWords] = useState('')
  const id = useId()
  const found = { ecto: findModules(ecto, state, words), elixir: findModules(elixir, state, words) }
  const modules = found.ecto.length + found.elixir.length
  return (
    <div className="conf">
      <h1>What is here, and what is not</h1>
      <p className="say">
        {SCRIPTS} scripts were run with Elixir 1.18 and Ecto 3.14 and recorded. The playground runs the same scripts; a script is equal when
        its output, its SQL, its values and its error are.
      </p>
      <section aria-labelledby={`${id}-areas`}>
        <h2 id={`${id}-areas`}>Recorded scripts</h2>
        <MatrixTable areas={areas} />
      </section>
      <section aria-labelledby={`${id}-modules`}>
        <h2 id={`${id}-modules`}>Modules and functions</h2>
        <div className="conf-tools">
          <input
            type="search"
            aria-label="Module or function"
            placeholder="Module or function"
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
          <Segments label="State" choices={CHOICES} chosen={state} onChoose={setState} />
        </div>
        <p className="conf-count" role="status">
          {modules === 0 ? 'No module has such a function.' : `${modules} ${modules === 1 ? 'module' : 'modules'}`}
        </p>
        <ModuleTable label="Ecto" found={found.ecto} />
        <ModuleTable label="Elixir" found={found.elixir} />
      </section>
    </div>
  )
}
