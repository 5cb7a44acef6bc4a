import { LIBRARY_MODULES, libraryDocs } from '#language-service/library.ts'
import { moduleNamed } from '#language-service/program/aliases.ts'
import type { Program } from '#language-service/program/program.ts'
import { scopeAt } from '#language-service/scope/scope-at.ts'
import type { Node } from '#language-service/syntax/node.ts'
import type { Finding } from '#protocol/language.ts'
import { misspelt } from './finding.ts'

/** Functions that a module has without defining them. */
const GIVEN = /^(__\w+__|module_info|behaviour_info|exception|message)$/

/** A call, at the end of a path, of a function that its module lacks; calls of modules that nobody knows are left to the compiler. */
export async function callFindings(program: Program, file: string, path: readonly Node[]): Promise<readonly Finding[]> {
  const call = path.at(-1)
  if (call?.kind !== 'call' || call.target?.kind !== 'alias' || call.name === '' || call.name === '{}' || GIVEN.test(call.name)) return []
  if (/^\p{Lu}/u.test(call.name)) return []
  // The types of a specification are called like functions.
  if (path.some((node) => node.kind === 'unary' && node.operator === '@')) return []
  const scope = scopeAt(program, file, path)
  const module = moduleNamed(call.target, scope.aliases)
  const known = module === undefined ? undefined : await functionsOf(module, program)
  if (module === undefined || known === undefined || known.includes(call.name)) return []
  const parent = path.at(-2)
  const piped = parent?.kind === 'binary' && parent.operator === '|>' && parent.right === call ? 1 : 0
  const captured = parent?.kind === 'binary' && parent.operator === '/' && parent.left === call
  const keywords = call.args.filter((arg) => arg.kind === 'pair').length
  const arity = captured ? '' : `/${call.args.length - Math.max(0, keywords - 1) + piped}`
  const found = misspelt(call.nameSpan, call.name, `${module}.${call.name}${arity} is undefined or private`, known)
  return [{ ...found, severity: 'warning' }]
}

/** The names of a module's public functions; undefined when they cannot be told: it uses others, or is not known. */
async function functionsOf(module: string, program: Program): Promise<readonly string[] | undefined> {
  const own = program.modules.get(module)
  if (own !== undefined) {
    if (own.uses.some((used) => used !== 'Ecto.Schema') || own.isGenerated) return undefined
    return own.functions.filter(({ kind }) => kind === 'def' || kind === 'defmacro').map(({ name }) => name)
  }
  if (!LIBRARY_MODULES.includes(module)) return undefined
  return Object.keys((await libraryDocs(module))?.functions ?? {}).map((key) => key.slice(0, key.lastIndexOf('/')))
}
