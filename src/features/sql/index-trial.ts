import type { IndexHint, QueryEvent, RunEvent } from '#protocol/run-event.ts'

/** Trying an index: the code runs again with it, and the plans of before stand beside those of now. */
export interface IndexTrial {
  /** The indexes that the shown run was given. */
  readonly indexes: readonly IndexHint[]
  /** The events of the run that they were tried for; empty when none were. */
  readonly before: readonly RunEvent[]
  readonly onTry: (index: IndexHint) => void
}

/** The plan that a statement had before the indexes, when it is another one now. */
export function planBefore(query: QueryEvent, events: readonly RunEvent[], before: readonly RunEvent[]): QueryEvent['plan'] | null {
  const sameText = (event: RunEvent): event is QueryEvent => event.kind === 'query' && event.sqlite.sql === query.sqlite.sql
  const number = events.filter(sameText).findIndex(({ seq }) => seq === query.seq)
  const plan = before.filter(sameText)[number]?.plan ?? null
  return plan === null || planText(plan) === planText(query.plan) ? null : plan
}

function planText(plan: QueryEvent['plan']): string {
  return plan.map(({ depth, detail }) => `${depth} ${detail}`).join('\n')
}

/** An index as a migration makes it. */
export function indexCode({ table, columns }: IndexHint): string {
  return `create index(:${table}, [${columns.map((column) => `:${column}`).join(', ')}])`
}

export function sameIndex(one: IndexHint, other: IndexHint): boolean {
  return one.table === other.table && one.columns.join() === other.columns.join()
}
