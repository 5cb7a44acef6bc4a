import { plainMacro } from '#bindings/plain-macro.ts'
import { CURRENT_MODULE, callRemote, doBlock } from '#bindings/quoted.ts'
import { withLine } from '#bindings/with-line.ts'
import { quotedBlock, quotedCall, quotedVariable } from '#elixir/expander/quoted.ts'
import type { MacroEnvironment } from '#elixir/macro-environment.ts'
import type { NativeMacro } from '#elixir/native.ts'
import { atom, moduleAtom } from '#terms/atom.ts'
import { keyword } from '#terms/keyword.ts'
import { list } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { tuple } from '#terms/tuple.ts'
import { blockOf } from './blocks.ts'

const SCHEMA = moduleAtom('Ecto.Schema')

/** `use Ecto.Schema` */
export const useMacro: NativeMacro = plainMacro(() =>
  quotedCall('import', [SCHEMA, keyword({ only: keyword({ schema: 2, embedded_schema: 1 }) })]),
)

/** `schema "table" do … end` */
export const schemaMacro: NativeMacro = plainMacro((env, source, body) => definition(env, source ?? null, body ?? null))

/** `embedded_schema do … end` */
export const embeddedSchemaMacro: NativeMacro = plainMacro((env, body) => definition(env, null, body ?? null))

const ATTRIBUTES = [
  'primary_key',
  'foreign_key_type',
  'timestamps_opts',
  'schema_prefix',
  'schema_context',
  'field_source_mapper',
  'schema_redact',
  'ecto_schema_line',
]

/**
 * The code of a schema: the declarations run inside of the module's body and are collected by natives; then the struct and the
 * reflection functions are defined from what they collected.
 */
function definition(env: MacroEnvironment, source: Term, body: Term): Term {
  const attributes = list(...ATTRIBUTES.map((name) => tuple(atom(name), getAttribute(name))))
  const declarations = quotedBlock([quotedCall('import', [SCHEMA]), blockOf(body)])
  const code = quotedBlock([
    schemaCall('__begin__', [source, env.line, attributes]),
    callRemote('Module', 'put_attribute', [CURRENT_MODULE, atom('ecto_schema_line'), env.line]),
    quotedCall('try', [list(tuple(atom('do'), declarations), tuple(atom('after'), atom('ok')))]),
    schemaCall('__finish__', []),
    callRemote('Enum', 'each', [
      schemaCall('__derived__', [getAttribute('derive'), getAttribute('derive_inspect_for_redacted_fields')]),
      deriveFun(),
    ]),
    quotedCall('defstruct', [schemaCall('__struct_fields__', [])]),
    ...REFLECTION,
  ])
  return withLine(code, env.line)
}

function schemaCall(name: string, args: readonly Term[]): Term {
  return callRemote('Ecto.Schema', name, [CURRENT_MODULE, ...args])
}

function getAttribute(name: string): Term {
  return callRemote('Module', 'get_attribute', [CURRENT_MODULE, atom(name)])
}

/** `fn derive -> Module.put_attribute(__MODULE__, :derive, derive) end` */
function deriveFun(): Term {
  const derive = quotedVariable('derive', SCHEMA)
  const put = callRemote('Module', 'put_attribute', [CURRENT_MODULE, atom('derive'), derive])
  return quotedCall('fn', [quotedCall('->', [list(derive), put])])
}

const KEY = quotedVariable('key', SCHEMA)
const NAME = quotedVariable('name', SCHEMA)

const REFLECTION = [
  define('__schema__', [KEY], schemaCall('__reflect__', [KEY])),
  define('__schema__', [KEY, NAME], schemaCall('__reflect__', [KEY, NAME])),
  define('__changeset__', [], schemaCall('__types__', [])),
]

function define(name: string, parameters: readonly Term[], body: Term): Term {
  return quotedCall('def', [quotedCall(name, parameters), doBlock(body)])
}
