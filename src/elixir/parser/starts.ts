import type { Token } from './token.ts'

/** Whether the token can begin an operand, operators that are infix too left out. */
export function startsOperand(token: Token): boolean {
  switch (token.kind) {
    case 'identifier':
    case 'paren identifier':
    case 'bracket identifier':
    case 'op identifier':
    case 'do identifier':
    case 'alias':
    case 'literal':
    case 'number':
    case 'quoted':
    case 'quoted atom':
    case 'unary operator':
    case 'ellipsis':
    case 'at':
    case 'capture':
    case 'capture argument':
    case 'fn':
    case '(':
    case '[':
    case '{':
    case '<<':
    case '%':
    case '%{}':
      return true
    default:
      return false
  }
}

/** Whether the token right behind a name makes a call without parentheses of it. */
export function startsArgument(token: Token): boolean {
  return startsOperand(token) || token.kind === 'keyword key' || token.kind === 'quoted key'
}
