import markdownIt from 'markdown-it'
import { drawDiagram } from './diagram.ts'
import { anchorId, anchorOf, hrefOf, readLink } from './link.ts'

interface Environment {
  /** The file that is rendered, below `lessons/`. */
  readonly file: string
  readonly base: string
}

function environmentOf(env: Readonly<Record<string, unknown>> | undefined): Environment {
  return { file: String(env?.['file']), base: String(env?.['base']) }
}

const markdown = markdownIt({ html: false, linkify: false, typographer: true })
// Links are checked by check-course.ts, which knows `docs:` and the lessons' files.
markdown.validateLink = (href) => !/^(javascript|vbscript|data|file):/i.test(href.trim())

markdown.renderer.rules['link_open'] = (tokens, index, options, env, self) => {
  const { file, base } = environmentOf(env)
  const token = tokens[index]
  const link = readLink(String(token?.attrGet('href')), file)
  token?.attrSet('href', hrefOf(link, base))
  if (link.kind === 'line') token?.attrSet('class', 'lref')
  return self.renderToken(tokens, index, options)
}

markdown.renderer.rules['heading_open'] = (tokens, index, options, _env, self) => {
  tokens[index]?.attrSet('id', anchorId(anchorOf(tokens[index + 1]?.content ?? '')))
  return self.renderToken(tokens, index, options)
}

const plainFence = markdown.renderer.rules.fence
markdown.renderer.rules.fence = (tokens, index, options, env, self) => {
  const { info = '', content = '' } = tokens[index] ?? {}
  if (info.trim() === 'mermaid') return drawDiagram(content, `lessons/${environmentOf(env).file}`)
  return plainFence?.(tokens, index, options, env, self) ?? ''
}

/** Markdown of `file`, a path below `lessons/`, as HTML whose links are below `base`. Headings can be linked to, diagrams are drawn. */
export function renderMarkdown(text: string, file: string, base: string): string {
  return markdown.render(text, { file, base })
}
