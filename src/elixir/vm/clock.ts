/** The machine's clock, in milliseconds. `virtual`: waiting costs no time, the clock jumps to the next timer. */
export interface Clock {
  /** Since the machine started. */
  now(): number
  /** Since 1970. */
  systemTime(): number
  /** Lets the time until `at` pass at once; answers false when it must pass by itself. */
  skipTo(at: number): boolean
}

/** The clock of the world. */
export function realClock(): Clock {
  const start = performance.now()
  return {
    now: () => performance.now() - start,
    systemTime: () => performance.timeOrigin + performance.now(),
    skipTo: () => false,
  }
}

/** So many steps of a process take a millisecond of the virtual clock. */
const STEPS_PER_MILLISECOND = 20_000

/** A clock that passes with the steps that processes run, and jumps while all of them wait: the same in every run. */
export function virtualClock(steps: () => number): Clock {
  const start = Date.now()
  let skipped = 0
  // sums of fractions may fall short of a time that was reached already
  let reached = 0
  const now = () => {
    reached = Math.max(reached, skipped + steps() / STEPS_PER_MILLISECOND)
    return reached
  }
  return {
    now,
    systemTime: () => start + now(),
    skipTo: (at) => {
      skipped += Math.max(0, at - now())
      reached = Math.max(reached, at)
      return true
    },
  }
}
