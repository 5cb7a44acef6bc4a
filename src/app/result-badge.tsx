import type { Run } from '#features/run/run.ts'

/** Beside Result on a narrow screen: whether there is something to look at. */
export function ResultBadge({ run }: { readonly run: Run | null }) {
  if (run === null) return null
  const errors = run.events.filter((event) => event.kind === 'error').length
  const undone = run.events.filter((event) => event.kind === 'transaction' && event.action === 'rollback').length
  if (errors > 0) return <span className="tag bad">✗ {errors}</span>
  if (undone > 0) return <span className="tag bad">{undone} ↶</span>
  return run.status === 'running' ? <span className="tag">…</span> : <span className="tag ok">✓</span>
}
