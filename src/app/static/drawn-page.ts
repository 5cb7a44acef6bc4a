/** A page of the playground as HTML. */
export interface DrawnPage {
  /** Where it is written, below the build's folder: `lessons/2-intermediate/31-join.html`. */
  readonly file: string
  readonly title: string
  /** One sentence for those who list pages; null for the site's own. */
  readonly description: string | null
  /** The module whose chunk the page asks for at once, null for none. */
  readonly module: string | null
  /** What stands in the page's root. */
  readonly html: string
}
