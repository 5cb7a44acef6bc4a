import { chunksOf, type ExportedFile, type ExportedProgram } from './exported-program.ts'
import { INSTALL, repoText, tablesText } from './preamble.ts'

/** A program as a notebook for Livebook: its first cell installs, then a section a file. */
export function exportNotebook(program: ExportedProgram, name: string): string {
  const tables = tablesText(program)
  const { title, about, startsFrom, files } = program
  const sections = [
    ...(about === '' ? [] : [section('Lesson', about)]),
    section('Repo', ...(startsFrom === null ? [] : [`In the playground this starts from ${startsFrom}.`]), cell(repoText(name))),
    ...(tables === null ? [] : [section('Tables', cell(tables.module), cell(tables.run))]),
    ...files.map((file) => section(capitalized(file.name), ...cellsOf(file).map(cell))),
  ]
  return `${[`# ${title}`, cell(INSTALL), ...sections].join('\n\n')}\n`
}

function section(name: string, ...parts: readonly string[]): string {
  return [`## ${name}`, ...parts].join('\n\n')
}

/** The longest run of backticks inside decides how many fence a cell. */
function cell(text: string): string {
  const fence = '`'.repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map(([run]) => run.length + 1)))
  return `${fence}elixir\n${text}\n${fence}`
}

/** A cell is compiled as a whole: what uses modules stands in a later one than they. */
function cellsOf({ text, forms }: ExportedFile): readonly string[] {
  if (forms === null) return [text.trim()]
  const cells: string[][] = []
  let hasModule = false
  for (const chunk of chunksOf(text, forms)) {
    const isModule = chunk.form.kind === 'module'
    const current = cells.at(-1)
    if (current === undefined || (hasModule && !isModule)) {
      cells.push([chunk.text])
      hasModule = isModule
    } else {
      current.push(chunk.text)
      hasModule ||= isModule
    }
  }
  return cells.map((chunks) => chunks.join('\n\n'))
}

function capitalized(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1)
}
