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

/** A clock that passes as the world's does while the program computes, and jumps while all its processes wait. */
export function virtualClock(): Clock {
  const real = realClock()
  let skipped = 0
  const now = () => real.now() + skipped
  return {
    now,
    systemTime: () => real.systemTime() + skipped,
    skipTo: (at) => {
      skipped += Math.max(0, at - now())
      return true
    },
  }
}
