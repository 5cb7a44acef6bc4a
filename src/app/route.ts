/** A page of the playground. */
export type Route =
  | { readonly page: 'contents' }
  | { readonly page: 'lesson'; readonly lesson: string }
  | { readonly page: 'scratchpad' }
  /** The scratchpad on a sample database. */
  | { readonly page: 'sample'; readonly sample: string }
  | { readonly page: 'conformance' }
  | { readonly page: 'functions' }
  | { readonly page: 'glossary' }
  | { readonly page: 'missing'; readonly path: string }

/** Pages whose path is their name. */
const PLACES = ['scratchpad', 'conformance', 'functions', 'glossary'] as const

/** The route of a path below `base`, which ends with a slash. */
export function parseRoute(path: string, base: string): Route {
  const below = path.startsWith(base) ? path.slice(base.length).replace(/(\/+|\.html)$/, '') : null
  if (below === '' || below === 'index' || `${path}/` === base) return { page: 'contents' }
  const place = PLACES.find((name) => name === below)
  if (place !== undefined) return { page: place }
  const sample = /^scratchpad\/([a-z0-9-]+)$/.exec(below ?? '')?.[1]
  if (sample !== undefined) return { page: 'sample', sample }
  const lesson = /^lessons\/([a-z0-9-]+(?:\/[a-z0-9-]+)+)$/.exec(below ?? '')?.[1]
  return lesson === undefined ? { page: 'missing', path } : { page: 'lesson', lesson }
}

/** The path of a route below `base`. */
export function pathOf(route: Route, base: string): string {
  switch (route.page) {
    case 'contents':
      return base
    case 'lesson':
      return `${base}lessons/${route.lesson}`
    case 'sample':
      return `${base}scratchpad/${route.sample}`
    case 'scratchpad':
    case 'conformance':
    case 'functions':
    case 'glossary':
      return `${base}${route.page}`
    case 'missing':
      return route.path
  }
}
