import { createHash } from 'node:crypto'
import { renderMermaidSVG } from 'beautiful-mermaid'

/** Colours are the page's own, so that a diagram follows its theme. */
const COLOURS = {
  bg: 'var(--surface)',
  fg: 'var(--ink)',
  line: 'var(--ink-3)',
  accent: 'var(--ink-2)',
  muted: 'var(--ink-2)',
  surface: 'var(--raised)',
  border: 'var(--line-control)',
  font: 'var(--font-ui)',
}

/** What a telephone and the text's pane can show without making it small. */
const WIDEST = 360

const TITLE = /^\s*accTitle:(.*)\n/m
const DESCRIPTION = /^\s*accDescr:(.*)\n/m

/**
 * A Mermaid diagram as a figure with its SVG. Its `accTitle:` is the caption, its `accDescr:` says in words what the picture shows.
 * Throws an Error that names `path` when one is missing or Mermaid's text is not understood.
 */
export function drawDiagram(source: string, path: string): string {
  const title = TITLE.exec(source)?.[1]?.trim()
  const description = DESCRIPTION.exec(source)?.[1]?.trim()
  if (!title || !description) throw new Error(`${path}: a diagram needs accTitle: and accDescr:`)
  const id = `d-${createHash('sha256').update(source).digest('hex').slice(0, 8)}`
  const picture = drawn(source.replace(TITLE, '').replace(DESCRIPTION, ''), path)
  const [, width = '0', height = '0'] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(picture) ?? []
  if (Number(width) > WIDEST)
    throw new Error(`${path}: the diagram ${title} is ${width} wide, more than ${WIDEST}: break its words with <br/>`)
  const content = picture
    .replace(/^[\s\S]*?<\/style>/, '')
    .replace(/<\/svg>\s*$/, '')
    .replace(/<marker id="/g, `<marker id="${id}-`)
    .replace(/ data-[\w-]+="[^"]*"/g, '')
    .replace(/url\(#([\w-]+)\)/g, `url(#${id}-$1)`)
    .replace(/\s*\n\s*/g, '')
    .replace(/(\d+\.\d)\d+/g, '$1')
  const size = `viewBox="0 0 ${width} ${height}" width="${Math.round(Number(width))}" height="${Math.round(Number(height))}"`
  return (
    `<figure class="diagram"><svg ${size} role="img" aria-labelledby="${id}-t ${id}-d">` +
    `<title id="${id}-t">${escapeHtml(title)}</title><desc id="${id}-d">${escapeHtml(description)}</desc>${content}</svg>` +
    `<figcaption>${escapeHtml(title)}</figcaption></figure>\n`
  )
}

function drawn(source: string, path: string): string {
  try {
    return renderMermaidSVG(source.trim(), { ...COLOURS, transparent: true, padding: 4, nodeSpacing: 20, layerSpacing: 32 })
  } catch (error) {
    throw new Error(`${path}: the diagram cannot be drawn: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
