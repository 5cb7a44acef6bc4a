import { type Cursor, MARK, readCursor } from '#language-service/cursor.ts'
import { moduleNamed } from '#language-service/program/aliases.ts'
import type { Node } from '#language-service/syntax/node.ts'
import type { Completion, CompletionItem, LanguageQuestion, LiveBinding, Place } from '#protocol/language.ts'
import { argumentItems } from './argument-items.ts'
import { attributeItems } from './attribute-items.ts'
import { distinct, keyItem } from './items.ts'
import { memberItems } from './member-items.ts'
import { moduleItems } from './module-items.ts'
import { nameItems } from './name-items.ts'
import { structItems } from './schema-items.ts'

/** What may stand at a place in a program; null in strings and comments. `live` is what the session's variables hold. */
export async function complete(place: Place & Pick<Asked, 'trigger'>, live: readonly LiveBinding[]): Promise<Completion | null> {
  const cursor = readCursor(place)
  if (cursor === undefined) return null
  const found = await itemsAt(cursor, live, place.trigger === null || !OPENING.has(place.trigger))
  if (found === null) return null
  const typed = typedOf(cursor)
  const items = distinct(found.filter(({ label }) => !label.includes(MARK)))
  return { replace: { start: cursor.offset - typed.length, end: cursor.offset }, items }
}

type Asked = LanguageQuestion & { readonly kind: 'complete' }

/** After these, only what the very place takes is offered: any name may follow them, and one rather types on. */
const OPENING: ReadonlySet<string> = new Set(['[', '{', ' '])

/** What is replaced: an atom with its colon, of a module's name the last part. */
function typedOf({ node, prefix }: Cursor): string {
  if (node.kind === 'atom') return `:${prefix}`
  return node.kind === 'alias' ? prefix.slice(prefix.lastIndexOf('.') + 1) : prefix
}

async function itemsAt(cursor: Cursor, live: readonly LiveBinding[], anyName: boolean): Promise<readonly CompletionItem[] | null> {
  const { node, scope, path, prefix } = cursor
  const parent = path.at(-2)
  switch (node.kind) {
    case 'call':
      return memberItems(node, scope, live)
    case 'alias': {
      const dot = prefix.lastIndexOf('.')
      return moduleItems(dot < 0 ? '' : prefix.slice(0, dot), scope, isStruct(parent, node) ? 'struct' : 'any')
    }
    case 'atom':
      // `where:` is going to be a key.
      if (isWordBefore(cursor)) return null
      return argumentItems(cursor, 'atom')
    case 'pair':
      return [...keysOfMap(parent, cursor, true), ...argumentItems(cursor, 'bare key')]
    case 'name': {
      if (isStruct(parent, node)) return moduleItems('', scope, 'struct')
      if (parent?.kind === 'unary' && parent.operator === '@') return attributeItems(cursor)
      const keys = [...keysOfMap(parent, cursor, false), ...argumentItems(cursor, 'key')]
      return !anyName || isOnlyKeys(parent, cursor) ? keys : [...keys, ...(await nameItems(cursor, live))]
    }
    default:
      return null
  }
}

function isWordBefore({ node, program, scope }: Cursor): boolean {
  const text = program.files.find(({ file }) => file === scope.file)?.text ?? ''
  return /[\p{L}\p{N}_?!]/u.test(text[node.start - 1] ?? '')
}

function isStruct(parent: Node | undefined, node: Node): boolean {
  return parent?.kind === 'map' && parent.struct === node
}

/** In the braces of a struct a name can only become a key. */
function isOnlyKeys(parent: Node | undefined, cursor: Cursor): boolean {
  return parent?.kind === 'map' && parent.items.includes(cursor.node) && keysOfMap(parent, cursor, false).length > 0
}

/** The keys that the braces around the place can have: of a struct, or of the map that is updated. */
function keysOfMap(parent: Node | undefined, { node, scope }: Cursor, hasColon: boolean): readonly CompletionItem[] {
  if (parent?.kind !== 'map' || !parent.items.includes(node)) return []
  const given = new Set(parent.items.flatMap((each) => (each.kind === 'pair' ? [`${each.key}:`] : [])))
  const shape = parent.updated === null ? undefined : scope.shapeOf(parent.updated, scope)
  const name = moduleNamed(parent.struct ?? undefined, scope.aliases) ?? (shape?.kind === 'struct' ? shape.module : undefined)
  const module = name === undefined ? undefined : scope.program.modules.get(name)
  const known = shape?.kind === 'map' ? [...shape.keys.keys()].map((key) => keyItem(key, 'field', '', 'A key of the map.', hasColon)) : []
  const items = module === undefined ? known : structItems(module, hasColon ? 'bare key' : 'key')
  return items.filter(({ label }) => !given.has(label))
}
