const MAC = /Mac|iPhone|iPad/.test(navigator.userAgent)

/** How the keys that run are written on this system. */
export const RUN_KEYS = MAC ? '⌘⏎' : 'Ctrl ⏎'
