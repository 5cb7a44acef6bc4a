/** The Elixir cells of a Livebook notebook as one program, its headings as comments; null when it has none. */
export function notebookProgram(text: string): { readonly title: string; readonly code: string } | null {
  const parts: string[] = []
  let title = ''
  let cells = 0
  for (const match of text.matchAll(PART)) {
    const { heading, name, code } = match.groups ?? {}
    if (code !== undefined) {
      cells++
      parts.push(code.trim())
    } else if (heading === '#' && title === '') title = name?.trim() ?? ''
    else if (heading !== undefined) parts.push(`# ${name?.trim()}`)
  }
  return cells === 0 ? null : { title, code: `${parts.filter((part) => part !== '').join('\n\n')}\n` }
}

/** A heading, a cell of Elixir, or any other fenced block, which may hold what looks like either. */
const PART =
  /^(?<heading>#{1,3}) (?<name>.*)$|^(?<fence>`{3,})elixir\s*\n(?<code>[\s\S]*?)^\k<fence>\s*$|^(?<other>`{3,}).*\n[\s\S]*?^\k<other>\s*$/gm
