import type { QueryEvent } from '#protocol/run-event.ts'

/** SQLite's plan of a statement as a tree, with what is worth knowing about each step. */
export function QueryPlan({ plan }: { readonly plan: QueryEvent['plan'] }) {
  if (plan.length === 0) return null
  const scans = plan.some(({ detail }) => /^SCAN /.test(detail) && !/INDEX/.test(detail))
  return (
    <details className="plan">
      <summary>
        <span className="twist" aria-hidden="true" />
        Query plan{scans && <span className="warn-t"> ▲ scan</span>}
      </summary>
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
    </details>
  )
}

function Note({ detail }: { readonly detail: string }) {
  if (/^SEARCH /.test(detail)) return <span className="ok-t">✓ {/INTEGER PRIMARY KEY/.test(detail) ? 'by key' : 'by index'}</span>
  if (/^SCAN /.test(detail) && !/INDEX|CONSTANT/.test(detail)) return <span className="warn-t">▲ reads every row</span>
  if (/TEMP B-TREE/.test(detail)) return <span className="dim">sorts the rows</span>
  return <span />
}
