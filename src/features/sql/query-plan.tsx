import type { IndexHint, QueryEvent } from '#protocol/run-event.ts'
import { Button } from '#ui/button.tsx'
import { type IndexTrial, indexCode, sameIndex } from './index-trial.ts'

interface QueryPlanProps {
  readonly query: QueryEvent
  /** The plan before an index was made for it. */
  readonly before: QueryEvent['plan'] | null
  readonly trial: IndexTrial
}

/** SQLite's plan of a statement as a tree, with what is worth knowing about each step; before and after an index that was tried. */
export function QueryPlan({ query: { plan, indexHints }, before, trial }: QueryPlanProps) {
  if (plan.length === 0) return null
  const scans = plan.some(({ detail }) => /^SCAN /.test(detail) && !/INDEX/.test(detail))
  const untried = indexHints.filter((index) => !trial.indexes.some((tried) => sameIndex(tried, index)))
  return (
    <details className="plan" open={before !== null}>
      <summary>
        <span className="twist" aria-hidden="true" />
        Query plan{scans && <span className="warn-t"> ▲ scan</span>}
        {before !== null && <span className="ok-t"> ✓ another one with the index</span>}
      </summary>
      {before === null ? (
        <Tree plan={plan} />
      ) : (
        <div className="sides">
          <section aria-label="Without the index">
            <p className="meta">without the index</p>
            <Tree plan={before} />
          </section>
          <section aria-label="With the index">
            <p className="meta">with the index</p>
            <Tree plan={plan} />
          </section>
        </div>
      )}
      {untried.map((index) => (
        <Hint key={`${index.table} ${index.columns}`} index={index} onTry={trial.onTry} />
      ))}
      {indexHints.length > untried.length && (
        <p className="meta index-hint">The index is there, and SQLite reads the rows one by one all the same: it holds that for quicker.</p>
      )}
    </details>
  )
}

function Hint({ index, onTry }: { readonly index: IndexHint; readonly onTry: (index: IndexHint) => void }) {
  return (
    <div className="index-hint">
      <span>
        An index may help: <code>{indexCode(index)}</code>
      </span>
      <Button look="line" small onClick={() => onTry(index)}>
        Create this index and run again
      </Button>
    </div>
  )
}

function Tree({ plan }: { readonly plan: QueryEvent['plan'] }) {
  return (
    <ul>
      {plan.map((step, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place
        <li key={index}>
          <span>
            <span className="b">
              {'   '.repeat(step.depth)}
              {plan.slice(index + 1).find(({ depth }) => depth <= step.depth)?.depth === step.depth ? '├─' : '└─'}
            </span>{' '}
            {step.detail}
          </span>
          <Note detail={step.detail} />
        </li>
      ))}
    </ul>
  )
}

function Note({ detail }: { readonly detail: string }) {
  if (/^SEARCH .*AUTOMATIC/.test(detail)) return <span className="warn-t">▲ makes an index for this once</span>
  if (/^SEARCH /.test(detail)) return <span className="ok-t">✓ {/INTEGER PRIMARY KEY/.test(detail) ? 'by key' : 'by index'}</span>
  if (/^SCAN /.test(detail) && !/INDEX|CONSTANT/.test(detail)) return <span className="warn-t">▲ reads every row</span>
  if (/TEMP B-TREE/.test(detail)) return <span className="dim">sorts the rows</span>
  return <span />
}
