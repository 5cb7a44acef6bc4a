/** Binary operators with their precedence (higher binds tighter) and the side on which they associate. */
export interface OperatorInfo {
  readonly precedence: number
  readonly side: 'left' | 'right'
}

const TABLE: readonly (readonly [number, 'left' | 'right', readonly string[]])[] = [
  [40, 'left', ['<-', '\\\\']],
  [50, 'right', ['when']],
  [60, 'right', ['::']],
  [70, 'right', ['|']],
  [80, 'right', ['=>']],
  [100, 'right', ['=']],
  [120, 'left', ['||', '|||', 'or']],
  [130, 'left', ['&&', '&&&', 'and']],
  [140, 'left', ['==', '!=', '=~', '===', '!==']],
  [150, 'left', ['<', '>', '<=', '>=']],
  [160, 'left', ['|>', '<<<', '>>>', '<<~', '~>>', '<~', '~>', '<~>']],
  [170, 'left', ['in', 'not in']],
  [180, 'left', ['^^^']],
  [190, 'right', ['//']],
  [200, 'right', ['++', '--', '+++', '---', '..', '<>']],
  [210, 'left', ['+', '-']],
  [220, 'left', ['*', '/']],
  [230, 'left', ['**']],
]

const OPERATORS = new Map<string, OperatorInfo>(
  TABLE.flatMap(([precedence, side, names]) => names.map((name) => [name, { precedence, side }] as const)),
)

/** How an operator is printed; undefined when the name is none. */
export function binaryOperator(name: string): OperatorInfo | undefined {
  return OPERATORS.get(name)
}

const LOGICAL = new Set(['||', '|||', 'or', '&&', '&&&', 'and'])
const ALWAYS_PARENTHESES = new Set(['|>', '<<<', '>>>', '<~', '~>', '<<~', '~>>', '<~>', '^^^', '+++', '---', 'in', '++', '--', '..', '<>'])

/** Whether the formatter puts parentheses around `op` inside of `parent`, though precedence does not ask for them. */
export function wantsParentheses(parent: string, op: string): boolean {
  return ALWAYS_PARENTHESES.has(parent) || (LOGICAL.has(parent) && LOGICAL.has(op) && parent !== op)
}

/** Operators after which the formatter never breaks the line. */
export function staysOnLine(op: string): boolean {
  return op === 'in' || op === 'not in' || op === '\\\\'
}

/** Operators whose right side may begin on their line and break inside, when it is a list or a map. */
export function letsNextBreakFit(op: string): boolean {
  return op === '==' || op === '!=' || op === '=~' || op === '===' || op === '!=='
}
