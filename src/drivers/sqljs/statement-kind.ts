/** What a statement is about, as far as a connection must know before it runs it. */
export type StatementKind = 'begin' | 'end' | 'savepoint' | 'schema' | 'write' | 'other'

/** Told from the first word after blanks and comments. */
export function statementKind(sql: string): StatementKind {
  const [, word, rest] = /^(?:\s|--[^\n]*\n?|\/\*[\s\S]*?\*\/|;)*(\w+)\s*([\s\S]*)/.exec(sql) ?? []
  switch (word?.toLowerCase()) {
    case 'begin':
      return 'begin'
    case 'commit':
    case 'end':
      return 'end'
    case 'rollback':
      return /^(transaction\s+)?to\b/i.test(rest ?? '') ? 'savepoint' : 'end'
    case 'savepoint':
    case 'release':
      return 'savepoint'
    case 'create':
    case 'alter':
    case 'drop':
    case 'reindex':
    case 'analyze':
    case 'vacuum':
    case 'attach':
    case 'detach':
      return 'schema'
    case 'insert':
    case 'update':
    case 'delete':
    case 'replace':
      return 'write'
    case 'with':
      return /\b(insert|update|delete|replace)\b/i.test(rest ?? '') ? 'write' : 'other'
    default:
      return 'other'
  }
}
