import { invariant } from '#base/invariant.ts'
import type { RawStatement, SqlJsEngine } from './engine.ts'

/**
 * Reads where SQLite keeps a statement. sql.js has the address under a name that its minifier chose: of two new statements
 * it is the one number that differs.
 */
export function addressReader(Database: SqlJsEngine['Database']): SqlJsEngine['addressOf'] {
  const database = new Database()
  const [one, other] = [numbersOf(database.prepare('SELECT 1')), numbersOf(database.prepare('SELECT 2'))]
  database.close()
  const names = [...one].flatMap(([name, value]) => (other.get(name) === value ? [] : [name]))
  invariant(names.length === 1, 'a statement of sql.js has one address')
  const [name = ''] = names
  return (statement) => numbersOf(statement).get(name) ?? 0
}

function numbersOf(statement: RawStatement): Map<string, number> {
  return new Map(Object.entries(statement).filter((entry): entry is [string, number] => typeof entry[1] === 'number'))
}
