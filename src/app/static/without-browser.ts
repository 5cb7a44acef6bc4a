/**
 * What the page's modules ask of a browser when they are loaded and drawn, for drawing pages while building: an address that can be set,
 * nothing kept, nothing that ever happens, and an engine that never answers.
 */
import React from 'react'

const nothing = () => {}

class SilentWorker {
  postMessage = nothing
  terminate = nothing
}

const BROWSER = {
  addEventListener: nothing,
  removeEventListener: nothing,
  location: { pathname: '/' },
  history: { state: null },
  localStorage: { getItem: () => null, setItem: nothing, removeItem: nothing },
  matchMedia: (query: string) => ({ matches: WIDE.test(query), addEventListener: nothing, removeEventListener: nothing }),
  Worker: SilentWorker,
}

/** A page is drawn for a wide window; the style sheet sees to narrow ones. */
const WIDE = /min-width/

for (const [name, value] of Object.entries(BROWSER)) {
  if (!(name in globalThis) || name === 'localStorage')
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true })
}

// On a server a store is asked for the state it began with; here it is the state as it is now that is to be drawn.
React.useSyncExternalStore = (_subscribe, snapshot) => snapshot()
