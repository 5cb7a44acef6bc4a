import { moduleNamed } from '#language-service/program/aliases.ts'
import type { Scope } from '#language-service/scope/scope.ts'
import type { Shape } from '#language-service/scope/shape.ts'
import type { Call } from '#language-service/syntax/node.ts'
import type { CompletionItem, LiveBinding, LiveValue } from '#protocol/language.ts'
import { functionItems } from './function-items.ts'
import { distinct, item } from './items.ts'
import { moduleItems } from './module-items.ts'
import { fieldItems, schemasOf, structItems } from './schema-items.ts'

/** What may stand behind the dot of a call without arguments: a module's functions, a struct's fields, a map's keys. */
export async function memberItems(call: Call, scope: Scope, live: readonly LiveBinding[]): Promise<readonly CompletionItem[]> {
  const { target } = call
  if (target === null) return []
  const module = moduleNamed(target, scope.aliases)
  if (module !== undefined && target.kind === 'alias') return [...(await functionItems(module, scope)), ...moduleItems(target.text, scope)]
  if (module !== undefined) return functionItems(module, scope)
  const shape = scope.shapeOf(target, scope)
  const variable = target.kind === 'name' ? scope.variables.get(target.text) : undefined
  if (shape.kind !== 'unknown') {
    const members = membersOf(shape, scope)
    const isQueried = variable?.kind === 'binding' || (target.kind === 'call' && target.name.endsWith('as'))
    return isQueried ? members.filter(({ kind, detail }) => kind === 'field' || detail.startsWith('embeds')) : members
  }
  const running = target.kind === 'name' ? live.find(({ name }) => name === target.text) : undefined
  if (running !== undefined) return liveMembers(running.value, scope)
  // A binding whose schema cannot be told is of some schema: all their fields are better than none.
  return variable?.kind === 'binding' ? distinct(schemasOf(scope).flatMap(({ schema, name }) => fieldItems(schema, name, 'member'))) : []
}

function membersOf(shape: Shape, scope: Scope): readonly CompletionItem[] {
  switch (shape.kind) {
    case 'struct': {
      const own = scope.program.modules.get(shape.module)
      return own === undefined ? [] : structItems(own, 'member')
    }
    case 'map':
      return [...shape.keys.keys()].map((key) => item(key, 'field', '', 'A key of the map.'))
    case 'changeset':
      return CHANGESET.map(([name, text]) => item(name, 'field', '', text))
    default:
      return []
  }
}

/** The fields of a changeset that one looks at. */
const CHANGESET: readonly (readonly [string, string])[] = [
  ['valid?', 'Whether there are no errors.'],
  ['changes', 'What is changed, as a map.'],
  ['errors', 'What is wrong: `[field: {message, details}]`.'],
  ['data', 'The struct before the changes.'],
  ['params', 'What was cast.'],
  ['action', 'What the repository was asked to do, once it was.'],
  ['required', 'The fields that are required.'],
  ['constraints', 'The constraints that the database may report.'],
  ['validations', 'The validations that were made.'],
  ['prepare', 'What runs before the statement.'],
  ['types', 'The type of each field.'],
  ['repo', 'The repository, once it has one.'],
]

/** What may stand behind the dot of a value that the session has. */
function liveMembers(value: LiveValue, scope: Scope): readonly CompletionItem[] {
  switch (value.kind) {
    case 'struct': {
      const own = scope.program.modules.get(value.module)
      return own === undefined
        ? value.fields.map((name) => item(name, 'field', '', `A field of \`%${value.module}{}\`.`))
        : structItems(own, 'member')
    }
    case 'map':
      return value.keys.map((key) => item(key, 'field', '', 'A key of the map.'))
    default:
      return []
  }
}
