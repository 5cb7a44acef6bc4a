import type { ExportedProgram } from './exported-program.ts'

/** A program as Markdown, for a note or a question somewhere else. */
export function exportMarkdown({ title, about, files }: ExportedProgram, link: string): string {
  const parts = [
    `## ${title}`,
    ...(about === '' ? [] : [about]),
    ...files.map(({ name, text }) => `\`${name}.exs\`\n\n\`\`\`elixir\n${text.trim()}\n\`\`\``),
    `[Open in the Ecto Playground](${link})`,
  ]
  return `${parts.join('\n\n')}\n`
}

/** So many paragraphs of a lesson go along. */
const PARAGRAPHS = 3

/** The first paragraphs of a lesson's HTML as Markdown. */
export function shortMarkdown(html: string): string {
  return [...html.matchAll(/<p>([\s\S]*?)<\/p>/g)]
    .slice(0, PARAGRAPHS)
    .map(([, paragraph]) => inlineMarkdown(paragraph ?? ''))
    .join('\n\n')
}

/** Lines of the code are named by their numbers, links keep their addresses. */
function inlineMarkdown(html: string): string {
  return html
    .replace(/<code[^>]*>([\s\S]*?)<\/code>/g, (_, code: string) => `\`${withoutTags(code)}\``)
    .replace(/<a [^>]*href="(https?:[^"]*)"[^>]*>([\s\S]*?)<\/a>/g, '[$2]($1)')
    .replace(/<\/?(?:strong|b)>/g, '**')
    .replace(/<\/?(?:em|i)>/g, '*')
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|amp|quot|#39);/g, (_, name: keyof typeof ENTITIES) => ENTITIES[name])
    .replace(/\s+/g, ' ')
    .trim()
}

function withoutTags(html: string): string {
  return html.replace(/<[^>]*>/g, '')
}

const ENTITIES = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" }
