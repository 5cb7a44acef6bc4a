import type { WorkerAnswer, WorkerRequest } from '#protocol/message.ts'

/** How long a worker may take to answer Stop before it is ended. */
export const STOP_GRACE = 100

/** What a worker is asked to run. */
export type Job = Exclude<WorkerRequest, { kind: 'stop' | 'ask' | 'file' | 'rows' }>

/** An answer that belongs to a run. */
export type OfRun = Extract<WorkerAnswer, { readonly run: number }>

/** What jobs need of the client whose they are. */
export interface JobHost {
  readonly send: (request: WorkerRequest) => void
  readonly isReady: () => boolean
  readonly tell: (news: OfRun | { readonly kind: 'ended'; readonly run: number; readonly killed: boolean }) => void
  /** Ends the worker, which did not answer Stop, and starts another. */
  readonly replace: () => void
}

/** The jobs of a worker: one runs, and the latest of those that came meanwhile waits. */
export interface Jobs {
  /** Stops what runs and takes its place as soon as it has ended; gives the run's number. */
  readonly submit: (job: Job) => number
  readonly stop: () => void
  /** What the worker answered to a run; what comes of one that was replaced is not told. */
  readonly receive: (answer: OfRun) => void
  /** The worker can take a job. */
  readonly next: () => void
  /** The worker is gone: what ran in it has ended. */
  readonly lost: () => void
}

/** Jobs of which none has come yet. */
export function createJobs(host: JobHost): Jobs {
  /** Sent to the worker and not ended. */
  let active: Job | null = null
  /** Waits for the worker to be ready or for the active one to end. */
  let pending: Job | null = null
  let grace: ReturnType<typeof setTimeout> | null = null

  function end(killed: boolean): void {
    if (grace !== null) clearTimeout(grace)
    grace = null
    const ended = active
    active = null
    if (ended !== null && pending === null) host.tell({ kind: 'ended', run: ended.run, killed })
    if (!killed) next()
  }

  function next(): void {
    if (!host.isReady() || active !== null || pending === null) return
    active = pending
    pending = null
    host.send(active)
  }

  function stopActive(): void {
    if (active === null || grace !== null) return
    host.send({ kind: 'stop', run: active.run })
    grace = setTimeout(host.replace, STOP_GRACE)
  }

  return {
    submit(job) {
      pending = job
      stopActive()
      next()
      return job.run
    },
    stop() {
      const waiting = pending
      pending = null
      if (active !== null) stopActive()
      else if (waiting !== null) host.tell({ kind: 'ended', run: waiting.run, killed: false })
    },
    receive(answer) {
      if (active === null || answer.run !== active.run) return
      const job = active
      if (pending === null) host.tell(answer)
      if (isLast(answer, job)) end(false)
    },
    next,
    lost: () => end(true),
  }
}

/** Whether nothing follows this answer: the tables end a run, the verdict a check; a run that was cut short has neither. */
function isLast(answer: OfRun, job: Job): boolean {
  switch (answer.kind) {
    case 'events':
      return answer.events.some((event) => event.kind === 'done' && event.outcome === 'stopped')
    case 'tables':
      return job.kind !== 'check'
    case 'checked':
      return true
  }
}
