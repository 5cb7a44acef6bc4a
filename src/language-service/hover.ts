import type { Hover, LiveBinding, Place } from '#protocol/language.ts'
import { knownFunctions } from './known-function.ts'
import { libraryDocs } from './library.ts'
import { type Meant, meaningAt } from './meaning.ts'
import type { Program, ProgramModule } from './program/program.ts'
import { type Shape, structOf } from './scope/shape.ts'

/** What is shown of the name at a place, in Markdown; null where there is none that is known. */
export async function hover(place: Place, live: readonly LiveBinding[]): Promise<Hover | null> {
  const meant = meaningAt(place)
  if (meant === undefined) return null
  const sections = await sectionsOf(meant, live)
  const { start, end } = meant.span
  return sections.length === 0 ? null : { span: { start, end }, sections }
}

async function sectionsOf({ meaning, program, scope }: Meant, live: readonly LiveBinding[]): Promise<readonly string[]> {
  switch (meaning.kind) {
    case 'module': {
      const own = program.modules.get(meaning.name)
      const text = own === undefined ? (await libraryDocs(meaning.name))?.text : describeModule(own)
      return text === undefined ? [] : [`${code(meaning.name)}\n\n${text}`]
    }
    case 'function': {
      const known = await knownFunctions(meaning.modules, meaning.name, program)
      const fitting = known.filter(({ arities }) => meaning.arity !== null && arities.includes(meaning.arity))
      return (fitting.length > 0 ? fitting : known).map(({ signature, text }) =>
        text === '' ? code(signature) : `${code(signature)}\n\n${text}`,
      )
    }
    case 'variable': {
      const { name, kind, shape } = meaning.variable
      const running = kind === 'binding' || scope.module !== null ? undefined : live.find((each) => each.name === name)
      const value = running === undefined ? '' : `\n\nLast value: \`${running.short}\``
      return [`${code(name)}\n\n${describeVariable(kind, shape())}${value}`]
    }
    case 'field':
      return [describeField(meaning.module, meaning.field.name, program)]
    case 'word':
      return [`${code(meaning.name)}\n\n${meaning.text}`]
  }
}

function code(text: string): string {
  return `\`\`\`elixir\n${text}\n\`\`\``
}

function describeVariable(kind: string, shape: Shape): string {
  const noun = { variable: 'A variable', parameter: 'A parameter', binding: 'A binding of the query' }[kind] ?? ''
  const of = structOf(shape)
  if (of === undefined) return `${noun}.`
  if (kind === 'binding') return `${noun}: a row of \`${of}\`.`
  const what = {
    struct: `a \`%${of}{}\``,
    changeset: `a changeset of \`${of}\``,
    list: `a list of \`%${of}{}\``,
    query: `a query on \`${of}\``,
  }
  return `${noun}: ${Object.hasOwn(what, shape.kind) ? what[shape.kind as keyof typeof what] : `\`${of}\``}.`
}

function describeModule({ schema, doc }: ProgramModule): string {
  if (schema === null) return doc ?? 'A module of this program.'
  const fields = schema.fields.map(({ name, type }) => `- \`${name}\` ${type}`)
  const associations = schema.associations.map(({ name, kind, related }) => `- \`${name}\` ${kind} ${related ?? ''}`)
  const table = schema.source === null ? 'An embedded schema.' : `The schema of the table \`${schema.source}\`.`
  return [...(doc === null ? [] : [doc, '']), table, '', ...fields, ...associations].join('\n')
}

function describeField(module: string, name: string, program: Program): string {
  const schema = program.modules.get(module)?.schema
  const field = schema?.fields.find((each) => each.name === name)
  if (field !== undefined) return `${code(`field :${name}, ${field.type}`)}\n\nA${field.virtual ? ' virtual' : ''} field of \`${module}\`.`
  const association = schema?.associations.find((each) => each.name === name)
  if (association === undefined) return `${code(name)}\n\nA field of \`%${module}{}\`.`
  const leads = association.related ?? `through: [${association.through.map((step) => `:${step}`).join(', ')}]`
  return `${code(`${association.kind} :${name}, ${leads}`)}\n\nAn association of \`${module}\`.`
}
