import { type Chunk, chunksOf, type ExportedProgram, needsOneOf, needsOwnModules, ownModules } from './exported-program.ts'
import { indent } from './indent.ts'
import { INSTALL, repoText, tablesText } from './preamble.ts'

/** A program as a script that `elixir NAME.exs` runs, with the packages it needs. */
export function exportScript(program: ExportedProgram, name: string): string {
  const tables = tablesText(program)
  const parts = [
    headText(program, name),
    INSTALL,
    repoText(name),
    ...(tables === null ? [] : ['# The tables that the playground made for the schemas.', `${tables.module}\n\n${tables.run}`]),
    ...(needsOwnModules(program.files) ? inFunction(program) : asItStands(program)),
  ]
  return `${parts.join('\n\n')}\n`
}

function headText({ title, startsFrom }: ExportedProgram, name: string): string {
  const lines = [`# ${title}, from the Ecto Playground. Run it: elixir ${name}.exs`]
  if (startsFrom !== null)
    lines.push(`# In the playground it starts from ${startsFrom}: export that as .sqlite, and give its path as the database.`)
  return lines.join('\n')
}

function asItStands({ files }: ExportedProgram): readonly string[] {
  return files.map(({ name, text }) => `# ${name}\n\n${text.trim()}`)
}

/**
 * The playground compiles form by form, Elixir a file as a whole: a struct of a module in the same file is not known yet beside it, but
 * in a function of a later module it is. Modules come first, in their order; the code follows in one function, which shares its variables.
 */
function inFunction({ files }: ExportedProgram): readonly string[] {
  const own = ownModules(files.flatMap(({ forms }) => forms ?? []))
  const inside = ({ form }: Chunk) => form.kind === 'code' || (form.kind === 'directive' && needsOneOf(form, own))
  const chunks = files.map(({ name, text, forms }) => ({ name, chunks: chunksOf(text, forms ?? []) }))
  const outer = chunks.map(({ chunks }) => joinChunks(chunks.filter((chunk) => !inside(chunk))))
  const inner = chunks.map(({ name, chunks }) => {
    const code = joinChunks(chunks.filter(inside))
    return code === '' ? '' : `# ${name}\n\n${code}`
  })
  return [
    ...outer.filter((text) => text !== ''),
    `defmodule Playground.Program do\n  def run do\n${inner.flatMap(indented).join('\n\n')}\n  end\nend\n\nPlayground.Program.run()`,
  ]
}

function indented(text: string): readonly string[] {
  return text === '' ? [] : [indent(text, 4)]
}

/** Forms on lines beside each other stay so. */
function joinChunks(chunks: readonly Chunk[]): string {
  return chunks
    .map(({ form, text }, index) => {
      const before = chunks[index - 1]
      const gap = before === undefined ? '' : before.form.to + 1 === form.from ? '\n' : '\n\n'
      return gap + text
    })
    .join('')
}
