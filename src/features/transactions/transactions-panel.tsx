import { useState } from 'react'
import type { RunEvent } from '#protocol/run-event.ts'
import { Empty } from '#ui/empty.tsx'
import { EventLog } from './event-log.tsx'
import { Lanes } from './lanes.tsx'
import { momentAt } from './moment.ts'
import { MomentTable } from './moment-table.tsx'
import { tellingStep, timelineOf } from './timeline.ts'

/** What stood in a transaction and what became of it, over time. */
export function TransactionsPanel({ events, setup }: { readonly events: readonly RunEvent[]; readonly setup: string }) {
  const timeline = timelineOf(events, setup)
  const [chosen, setChosen] = useState<number | null>(null)
  if (timeline.transactions.length === 0) {
    return (
      <Empty title="No transaction in this run">
        Wrap two changes in <code>Repo.transaction</code> to see one here.
      </Empty>
    )
  }
  const step = Math.min(chosen ?? tellingStep(timeline), timeline.steps.length)
  return (
    <>
      <Lanes timeline={timeline} step={step} onStep={setChosen} />
      <MomentTable moments={momentAt(events, timeline, step)} step={step} />
      <EventLog events={events} timeline={timeline} step={chosen} onStep={setChosen} />
    </>
  )
}
