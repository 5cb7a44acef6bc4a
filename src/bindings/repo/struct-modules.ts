import { type NativeModule, pure } from '#elixir/native.ts'
import { moduleAtom } from '#terms/atom.ts'
import { keywordPairs } from '#terms/keyword.ts'
import { EMPTY_LIST } from '#terms/list.ts'
import { struct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'

const QUERY = { ref: null, command: null, statement: null, name: null }

/** What Exqlite answers and takes. */
export const exqliteModules: readonly NativeModule[] = [
  { name: 'Exqlite.Result', functions: {}, struct: { command: null, columns: EMPTY_LIST, rows: null, num_rows: 0 } },
  {
    name: 'Exqlite.Query',
    functions: {
      'build/1': pure((options: Term) =>
        struct(moduleAtom('Exqlite.Query'), { ...QUERY, ...Object.fromEntries(keywordPairs(options) ?? []) }),
      ),
    },
    struct: QUERY,
  },
]
