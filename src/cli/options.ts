/** What `exs` was asked to do. */
export interface CliOptions {
  readonly files: readonly string[]
  readonly json: boolean
  readonly adapter: 'sqlite' | 'postgres'
  readonly strict: boolean
  readonly autoTables: boolean
  readonly trace: boolean
  readonly together: boolean
}

export const USAGE = `Usage: npm run -s exs -- [options] FILE.exs...

Runs each file in a fresh session with a Repo already running on an empty database, and prints what it printed.

  --json                     one line of JSON a file: {"file": PATH, "events": [...]}
  --trace                    print the SQL too, in order
  --adapter sqlite|postgres  whose statements to report (default: sqlite)
  --strict                   raise what ecto_sqlite3 raises, emulate nothing
  --auto-tables              make the table of a schema when there is none
  --together                 run all the files in one session, in order`

/** The options of a command line, or what is wrong with it. */
export function readOptions(
  args: readonly string[],
): { readonly kind: 'ok'; readonly options: CliOptions } | { readonly kind: 'error'; readonly message: string } {
  const files: string[] = []
  const flags = new Set<string>()
  let adapter: 'sqlite' | 'postgres' = 'sqlite'
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] as string
    if (arg === '--adapter') {
      const name = args[++i]
      if (name !== 'sqlite' && name !== 'postgres')
        return { kind: 'error', message: `--adapter takes sqlite or postgres, not ${name ?? 'nothing'}` }
      adapter = name
    } else if (FLAGS.has(arg)) flags.add(arg)
    else if (arg.startsWith('-')) return { kind: 'error', message: `there is no option ${arg}` }
    else files.push(arg)
  }
  if (files.length === 0) return { kind: 'error', message: 'no file to run' }
  return {
    kind: 'ok',
    options: {
      files,
      adapter,
      json: flags.has('--json'),
      strict: flags.has('--strict'),
      autoTables: flags.has('--auto-tables'),
      trace: flags.has('--trace'),
      together: flags.has('--together'),
    },
  }
}

const FLAGS: ReadonlySet<string> = new Set(['--json', '--strict', '--auto-tables', '--trace', '--together'])
