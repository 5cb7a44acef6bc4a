import { posix } from 'node:path'
import { documentationUrl } from './documentation.ts'

/** Where a link of a text leads, as it is written in Markdown. */
export type Link =
  /** `#L12`: a line of the lesson's code. */
  | { readonly kind: 'line'; readonly line: number }
  /** `../31-join/lesson.md#takeaway`, or `#takeaway` alone; the file's path is below `lessons/`. */
  | { readonly kind: 'text'; readonly file: string | null; readonly anchor: string | null }
  /** `docs:Ecto.Query#join/5` */
  | { readonly kind: 'docs'; readonly reference: string }
  | { readonly kind: 'other'; readonly href: string }

/** Reads a link that stands in `file`, a path below `lessons/`. */
export function readLink(href: string, file: string): Link {
  const line = /^#L(\d+)$/.exec(href)?.[1]
  if (line !== undefined) return { kind: 'line', line: Number(line) }
  if (href.startsWith('docs:')) return { kind: 'docs', reference: decodeURI(href.slice('docs:'.length)) }
  const [, path = '', anchor = null] = /^([^#:]*\.md)?(?:#([\w-]+))?$/.exec(href) ?? []
  if (path === '' && anchor === null) return { kind: 'other', href }
  return { kind: 'text', file: path === '' ? null : posix.normalize(posix.join(posix.dirname(file), path)), anchor }
}

/** The address that a link has on the page, below `base`. */
export function hrefOf(link: Link, base: string): string {
  switch (link.kind) {
    case 'line':
      return `#L${link.line}`
    case 'docs':
      return documentationUrl(link.reference)
    case 'other':
      return link.href
    case 'text': {
      const anchor = link.anchor === null ? '' : `#${anchorId(link.anchor)}`
      return link.file === null ? anchor : `${base}${pageOf(link.file)}${anchor}`
    }
  }
}

/** The page of a file below `lessons/`: a lesson's, the glossary's. */
function pageOf(file: string): string {
  return file === 'glossary.md' ? 'glossary' : `lessons/${posix.dirname(file)}`
}

/** The element that an anchor names; the prefix keeps it apart from the page's own elements. */
export function anchorId(anchor: string): string {
  return `text-${anchor}`
}

/** The anchor of a heading, as code hosts make it of the heading's text. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-')
}
