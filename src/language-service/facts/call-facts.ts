/** What stands at an argument: names of the schema's, a type, or the names of columns to come. */
export type Wanted =
  | 'field'
  | 'association'
  | 'assocField'
  | 'embed'
  | 'preload'
  | 'type'
  | 'columnType'
  | 'schema'
  | 'changes'
  | 'joinKind'
  | 'one'
  | 'many'

/** What an option does, which values it takes when they are few, and what its value names. */
export interface OptionFact {
  readonly text: string
  readonly values?: readonly string[]
  readonly wants?: Wanted
}

/** What is known of the arguments of a function: by their place, counted from 0 with what a pipe puts before them, and of its options. */
export interface CallFacts {
  readonly args: Readonly<Record<number, Wanted>>
  readonly options: Readonly<Record<string, OptionFact>>
}

/** The facts of a module's functions, by name. */
export type ModuleFacts = Readonly<Record<string, CallFacts>>

/** Facts as they are written: an option is its sentence, or that with its values. */
export function facts(
  args: CallFacts['args'],
  options: Readonly<Record<string, string | readonly [string, readonly string[]] | OptionFact>> = {},
): CallFacts {
  const read = Object.entries(options).map(([name, said]): [string, OptionFact] => {
    if (typeof said === 'string') return [name, { text: said }]
    return 'text' in said ? [name, said] : [name, { text: said[0], values: said[1] }]
  })
  return { args, options: Object.fromEntries(read) }
}
