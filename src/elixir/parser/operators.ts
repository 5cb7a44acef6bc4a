/** How tightly an infix operator binds, and to which side it groups. */
export interface Infix {
  readonly precedence: number
  readonly right: boolean
}

const rows: readonly (readonly [number, 'left' | 'right', readonly string[]])[] = [
  [40, 'left', ['<-', '\\\\']],
  [50, 'right', ['when']],
  [60, 'right', ['::']],
  [70, 'right', ['|']],
  [100, 'right', ['=']],
  [120, 'left', ['||', '|||', 'or']],
  [130, 'left', ['&&', '&&&', 'and']],
  [140, 'left', ['==', '!=', '=~', '===', '!==']],
  [150, 'left', ['<', '>', '<=', '>=']],
  [160, 'left', ['|>', '<<<', '>>>', '<<~', '~>>', '<~', '~>', '<~>', '<|>']],
  [170, 'left', ['in', 'not in']],
  [180, 'left', ['^^^']],
  [190, 'right', ['//']],
  [200, 'right', ['++', '--', '+++', '---', '<>', '..']],
  [210, 'left', ['+', '-']],
  [220, 'left', ['*', '/']],
  [230, 'left', ['**']],
]

const infixes: ReadonlyMap<string, Infix> = new Map(
  rows.flatMap(([precedence, side, names]) => names.map((name) => [name, { precedence, right: side === 'right' }] as const)),
)

/** The lowest precedence of any infix operator. */
export const LOWEST = 0
/** What `|` binds with: the update of a map stops before it. */
export const PIPE = 70
/** What `&` and the prefix `...` bind with. */
export const CAPTURE = 90
/** What `+ - ! ^ not ~~~` bind with as prefixes. */
export const UNARY = 300

/** How an operator binds between two operands; undefined when it cannot stand there. */
export function infix(name: string): Infix | undefined {
  return infixes.get(name)
}
