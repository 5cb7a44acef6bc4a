import { moduleNamed } from './program/aliases.ts'
import { isRepo } from './scope/call-shape.ts'
import type { Scope } from './scope/scope.ts'
import type { Call, Node } from './syntax/node.ts'

/** Which argument of which call a place is in. */
export interface CallPlace {
  readonly call: Call
  /** What a pipe puts before the arguments. */
  readonly piped: Node | null
  /** The arguments, with what is piped. */
  readonly args: readonly Node[]
  /** Which of them, counted from 0. */
  readonly position: number
  /** The keys on the way in, from the outermost: `preload`, `posts` in `preload: [posts: …]`. */
  readonly keys: readonly string[]
  /** Whether the place is right at the argument, in a list of it or behind a key: not inside of a larger expression. */
  readonly direct: boolean
  /** How many lists and tuples are around the place within the argument. */
  readonly lists: number
  readonly scope: Scope
}

/** The calls around the end of a path, the innermost first; a function's body ends the search. */
export function callPlaces(path: readonly Node[], scope: Scope): readonly CallPlace[] {
  const places: CallPlace[] = []
  let state: Pick<CallPlace, 'keys' | 'direct' | 'lists'> = { keys: [], direct: true, lists: 0 }
  for (let index = path.length - 2; index >= 0; index--) {
    const [node, child, parent] = [path[index], path[index + 1], path[index - 1]]
    if (node === undefined || child === undefined || node.kind === 'block' || node.kind === 'fn') break
    if (node.kind === 'call' && node.args.includes(child)) {
      const piped = parent?.kind === 'binary' && parent.operator === '|>' && parent.right === node ? parent.left : null
      const args = piped === null ? node.args : [piped, ...node.args]
      places.push({ call: node, piped, args, position: args.indexOf(child), scope, ...state })
      state = { keys: [], direct: false, lists: 0 }
    } else state = further(node, child, state)
  }
  return places
}

function further(
  node: Node,
  child: Node,
  state: Pick<CallPlace, 'keys' | 'direct' | 'lists'>,
): Pick<CallPlace, 'keys' | 'direct' | 'lists'> {
  switch (node.kind) {
    case 'pair':
      return { ...state, keys: [node.key, ...state.keys] }
    case 'list':
    case 'tuple':
      return { ...state, lists: state.lists + 1 }
    case 'unary':
      return state
    case 'binary':
      return node.operator === '|' ? state : { ...state, direct: false }
    default:
      return child === node ? state : { ...state, direct: false }
  }
}

/** The modules that the function of a call may be of, the likeliest first. */
export function modulesOfCall(call: Call, scope: Scope): readonly string[] {
  const module = moduleNamed(call.target ?? undefined, scope.aliases)
  if (module !== undefined) return isRepo(module, scope) ? [module, 'Ecto.Repo'] : [module]
  if (call.target !== null) return []
  return importedModules(scope)
}

/** The modules whose functions can be called by their names alone. */
export function importedModules(scope: Scope): readonly string[] {
  const query = scope.imports.includes('Ecto.Query') ? ['Ecto.Query.API', 'Ecto.Query.WindowAPI'] : []
  return [...(scope.module === null ? [] : [scope.module]), ...scope.imports, ...query, 'Kernel', 'Kernel.SpecialForms']
}
