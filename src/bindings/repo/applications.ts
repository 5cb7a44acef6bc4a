import { type Atom, atom, atomName, isAtom } from '#terms/atom.ts'
import { EMPTY_LIST, type List, listFrom } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { tuple } from '#terms/tuple.ts'

/** What is known of an application: its description, version and the applications it needs. */
export interface ApplicationSpec {
  readonly description: string
  readonly version: string
  readonly needs: readonly string[]
}

const OTP = 'ERTS  CXC 138 10'
const BASE = ['kernel', 'stdlib', 'elixir']

function spec(description: string, version: string, needs: readonly string[] = BASE): ApplicationSpec {
  return { description, version, needs }
}

/** The applications that every program of the playground runs with, the one started last first. */
export const APPLICATIONS: ReadonlyMap<string, ApplicationSpec> = new Map([
  ['ecto_sqlite3', spec('An SQLite3 Ecto3 adapter.', '0.24.1', [...BASE, 'logger', 'decimal', 'ecto', 'ecto_sql', 'exqlite'])],
  ['postgrex', spec('PostgreSQL driver for Elixir', '0.22.0', [...BASE, 'logger', 'crypto', 'ssl', 'decimal', 'db_connection'])],
  ['exqlite', spec('An Elixir SQLite3 library', '0.35.0', [...BASE, 'logger', 'db_connection'])],
  ['ecto_sql', spec('SQL-based adapters for Ecto and database migrations', '3.14.0', [...BASE, 'logger', 'eex', 'ecto', 'telemetry'])],
  [
    'ecto',
    spec('A toolkit for data mapping and language integrated query for Elixir', '3.14.1', [...BASE, 'logger', 'crypto', 'eex', 'decimal']),
  ],
  [
    'db_connection',
    spec('Database connection behaviour for database transactions and connection pooling', '2.9.0', [...BASE, 'telemetry']),
  ],
  ['telemetry', spec('Dynamic dispatching library for metrics and instrumentations', '1.3.0', ['kernel', 'stdlib'])],
  ['decimal', spec('Arbitrary precision decimal arithmetic.', '3.1.1')],
  ['ex_unit', spec('ex_unit', '1.18.4')],
  ['eex', spec('eex', '1.18.4')],
  ['ssl', spec('Erlang/OTP SSL application', '10.8.7', ['crypto', 'public_key', 'kernel', 'stdlib'])],
  ['crypto', spec('CRYPTO', '5.1.2', ['kernel', 'stdlib'])],
  ['logger', spec('logger', '1.18.4')],
  ['elixir', spec('elixir', '1.18.4', ['kernel', 'stdlib', 'compiler'])],
  ['compiler', spec(OTP, '8.2.3', ['kernel', 'stdlib'])],
  ['stdlib', spec(OTP, '4.2', ['kernel'])],
  ['kernel', spec(OTP, '8.5.3', [])],
])

/** The specification of an application; undefined when the playground does not have it. */
export function specOf(app: Term): ApplicationSpec | undefined {
  return isAtom(app) ? APPLICATIONS.get(atomName(app)) : undefined
}

/** The text as Erlang has its strings: a list of code points. */
export function charlist(text: string): List {
  return listFrom([...text].map((character) => character.codePointAt(0) ?? 0))
}

/** `{name, description, version}`, as the lists of applications have it. */
export function listed(name: string, { description, version }: ApplicationSpec): Term {
  return tuple(atom(name), charlist(description), charlist(version))
}

/** `Application.spec/1`: what the application's file says, in its order. */
export function specPairs({ description, version, needs }: ApplicationSpec): readonly (readonly [string, Term])[] {
  return [
    ['description', charlist(description)],
    ['id', EMPTY_LIST],
    ['vsn', charlist(version)],
    ['modules', EMPTY_LIST],
    ['maxP', atom('infinity')],
    ['maxT', atom('infinity')],
    ['registered', EMPTY_LIST],
    ['included_applications', EMPTY_LIST],
    ['optional_applications', EMPTY_LIST],
    ['applications', listFrom(needs.map((name) => atom(name)))],
    ['mod', EMPTY_LIST],
    ['start_phases', atom('undefined')],
  ]
}

/** Modules belong to the application that their names begin with, the longest first; other modules of the library to Elixir. */
const PREFIXES: readonly (readonly [string, string])[] = [
  ['Ecto.Adapters.SQLite3', 'ecto_sqlite3'],
  ['Ecto.Adapters', 'ecto_sql'],
  ['Ecto.Migration', 'ecto_sql'],
  ['Ecto.Migrator', 'ecto_sql'],
  ['Ecto', 'ecto'],
  ['Decimal', 'decimal'],
  ['Logger', 'logger'],
  ['ExUnit', 'ex_unit'],
]

/** The application that a module of the library belongs to. */
export function applicationOf(module: Atom): Atom {
  const name = module.name.replace(/^Elixir\./, '')
  const found = PREFIXES.find(([prefix]) => name === prefix || name.startsWith(`${prefix}.`))
  if (found !== undefined) return atom(found[1])
  return atom(module.name.startsWith('Elixir.') ? 'elixir' : 'stdlib')
}
