import { useSyncExternalStore } from 'react'
import { EMBEDDED } from './embedded.ts'
import { parseRoute, pathOf, type Route } from './route.ts'

const BASE = import.meta.env.BASE_URL
const listeners = new Set<() => void>()

/** The views of a narrow screen; each is an entry of the browser's history, so that Back returns to the text. */
export type View = 'read' | 'code' | 'result'

function changed(): void {
  for (const listener of listeners) listener()
}

addEventListener('popstate', changed)

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function currentPath(): string {
  return location.pathname
}

/** The page that the address names now. */
export function currentRoute(): Route {
  return parseRoute(location.pathname, BASE)
}

/** The page that the address names, also when it changes. */
export function useRoute(): Route {
  const path = useSyncExternalStore(subscribe, currentPath, currentPath)
  return parseRoute(path, BASE)
}

/** The view that a narrow screen shows. */
export function useView(): View {
  return useSyncExternalStore(subscribe, currentView, currentView)
}

function currentView(): View {
  const state: unknown = history.state
  const view = typeof state === 'object' && state !== null && 'view' in state ? state.view : null
  return view === 'code' || view === 'result' ? view : EMBEDDED ? 'code' : 'read'
}

/** Opens a page. */
export function navigate(route: Route): void {
  history.pushState(null, '', pathOf(route, BASE))
  changed()
}

/** Opens a page in the place of the one that is open, without its fragment. */
export function replaceRoute(route: Route): void {
  // A frame that is loaded again shows what its page gave it.
  history.replaceState(history.state, '', pathOf(route, BASE) + location.search + (EMBEDDED ? location.hash : ''))
  changed()
}

/** Opens the page of the playground that a text links to; false for a link that the browser is to follow: elsewhere, or to a heading. */
export function followLink(href: string): boolean {
  const { origin, pathname, hash } = new URL(href, location.href)
  const route = parseRoute(pathname, BASE)
  if (origin !== location.origin || hash !== '' || route.page === 'missing') return false
  navigate(route)
  return true
}

/** Opens the glossary at a word. */
export function openTerm(id: string): void {
  if (currentRoute().page !== 'glossary') navigate({ page: 'glossary' })
  location.hash = id
}

/** Switches a narrow screen to a view; a wide one shows all three. */
export function switchTo(view: View): void {
  if (view === currentView() || !matchMedia('(max-width: 720px)').matches) return
  if (EMBEDDED) history.replaceState({ view }, '')
  else if (view === 'read') history.pushState(null, '')
  else if (currentView() === 'read') history.pushState({ view }, '')
  else history.replaceState({ view }, '')
  changed()
}

/** The address of a page, for links. */
export function hrefOf(route: Route): string {
  return pathOf(route, BASE)
}
