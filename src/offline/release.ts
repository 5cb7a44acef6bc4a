/** A built page: what its service worker keeps, so that it works without a network. */
export interface Release {
  /** Changes with any byte of any file. */
  readonly version: string
  /** Paths below the page's own address, without a slash at the start; `index.html` and `404.html` among them. */
  readonly files: readonly string[]
}

/** The file of a release that answers an address of the page, given as a path below the page's own: the file itself, its page, or the page that has nothing drawn, for an address that only the app knows. */
export function fileFor(files: ReadonlySet<string>, path: string): string | null {
  const candidates = path === '' ? ['index.html'] : [path, `${path}.html`, `${path.replace(/\/$/, '')}/index.html`]
  return candidates.find((file) => files.has(file)) ?? (isPage(path) ? '404.html' : null)
}

/** An address without a file's ending is one that the app shows. */
function isPage(path: string): boolean {
  return !/\.[a-z0-9]+$/i.test(path)
}

/** Of the names of releases that are kept, oldest first, those that no open page can need: all but the newest two. */
export function outdatedReleases(kept: readonly string[]): readonly string[] {
  return kept.slice(0, -2)
}
