import type { Block, Span } from '#language-service/syntax/node.ts'
import { parseTolerant } from '#language-service/syntax/parse.ts'
import type { Source } from '#protocol/message.ts'
import { readModules } from './read-modules.ts'
import type { Schema } from './schema.ts'

/** A file of the program, understood as far as can be. */
export interface ProgramFile {
  readonly file: string
  readonly text: string
  readonly root: Block
}

/** A place in one of the program's files. */
export interface Place extends Span {
  readonly file: string
}

/** A function or macro that a module of the program defines; one for each name and number of arguments. */
export interface ProgramFunction {
  readonly name: string
  readonly arity: number
  /** How many of its arguments have a default. */
  readonly defaults: number
  readonly kind: 'def' | 'defp' | 'defmacro' | 'defmacrop'
  /** `name(first, second \\ 1)` as it is written. */
  readonly signature: string
  readonly doc: string | null
  readonly place: Place
}

export interface ProgramModule {
  readonly name: string
  readonly doc: string | null
  /** Where its name stands. */
  readonly place: Place
  /** All of it. */
  readonly whole: Place
  readonly functions: readonly ProgramFunction[]
  readonly uses: readonly string[]
  /** Whether code in its body may define functions that cannot be seen. */
  readonly isGenerated: boolean
  /** Its fields, when it defines a struct, with where each is defined. */
  readonly struct: readonly StructField[] | null
  readonly schema: Schema | null
}

export interface StructField {
  readonly name: string
  readonly place: Place
}

/** What a program defines, in all of its files. */
export interface Program {
  readonly files: readonly ProgramFile[]
  readonly modules: ReadonlyMap<string, ProgramModule>
}

/** The program that these sources are, in the order in which they run. */
export function readProgram(sources: readonly Source[]): Program {
  const files = sources.map(({ file, text }) => ({ file, text, root: parseTolerant(text) }))
  const modules = new Map<string, ProgramModule>()
  for (const module of files.flatMap(readModules)) modules.set(module.name, again(modules.get(module.name), module))
  return { files, modules }
}

/** A module that is defined a second time: calls may be of the one or the other. */
function again(before: ProgramModule | undefined, module: ProgramModule): ProgramModule {
  return before === undefined ? module : { ...module, functions: [...module.functions, ...before.functions] }
}
