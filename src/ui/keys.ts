/** Whether keys are written as on a Mac. */
export const MAC = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent)

/** How the keys that run, and those that search, are written on this system. */
export const RUN_KEYS = MAC ? '⌘⏎' : 'Ctrl ⏎'
export const SEARCH_KEYS = MAC ? '⌘K' : 'Ctrl K'
