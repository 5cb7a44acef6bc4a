/** From `start` up to, not including, `end`, as offsets into the text. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** What was understood of a text. Where an expression is missing there is a `missing` node, so that a place in broken code has its meaning. */
export type Node =
  | Missing
  | Name
  | Alias
  | Atom
  | Text
  | NumberNode
  | Sequence
  | MapNode
  | Pair
  | Call
  | Index
  | Unary
  | Binary
  | Fn
  | Block

export interface Missing extends Span {
  readonly kind: 'missing'
}

/** A variable, or a call that has neither arguments nor parentheses. */
export interface Name extends Span {
  readonly kind: 'name'
  readonly text: string
}

/** `Repo`, `Ecto.Changeset`; while one types it may end in a dot. */
export interface Alias extends Span {
  readonly kind: 'alias'
  readonly text: string
}

/** An atom without its colon; `true`, `false` and `nil` too. */
export interface Atom extends Span {
  readonly kind: 'atom'
  readonly text: string
}

/** A string, charlist, heredoc or sigil with the code that stands in it. */
export interface Text extends Span {
  readonly kind: 'text'
  readonly parts: readonly Node[]
  /** Its first piece as it is written, with the quotation mark. */
  readonly source: string
}

export interface NumberNode extends Span {
  readonly kind: 'number'
  readonly text: string
}

export interface Sequence extends Span {
  readonly kind: 'list' | 'tuple' | 'bitstring'
  readonly items: readonly Node[]
}

/** A map or struct: `%{}`, `%User{}`, `%{map | a: 1}`. */
export interface MapNode extends Span {
  readonly kind: 'map'
  readonly struct: Node | null
  readonly updated: Node | null
  readonly items: readonly Node[]
  /** Where its brace stands. */
  readonly open: number
}

/** `key: value` in brackets, a map or a call; `keySpan` leaves the colon out. */
export interface Pair extends Span {
  readonly kind: 'pair'
  readonly key: string
  readonly keySpan: Span
  readonly value: Node
}

/** A call with arguments, with a target (`Repo.all`, `user.name`), with parentheses or with a block. */
export interface Call extends Span {
  readonly kind: 'call'
  readonly target: Node | null
  /** Empty for `fun.()` and while nothing is typed behind the dot. */
  readonly name: string
  readonly nameSpan: Span
  readonly args: readonly Node[]
  readonly parens: boolean
  /** Where its arguments begin and end: between the parentheses, or from the first to the last. */
  readonly argsSpan: Span | null
  /** Where the commas between its arguments stand. */
  readonly commas: readonly number[]
  readonly sections: readonly Section[]
}

/** `do`, `else`, `rescue` … of a call, up to the next one or `end`. */
export interface Section extends Span {
  readonly word: string
  readonly body: Block
}

/** `target[key]`. */
export interface Index extends Span {
  readonly kind: 'index'
  readonly target: Node
  readonly key: Node
}

export interface Unary extends Span {
  readonly kind: 'unary'
  readonly operator: string
  readonly operand: Node
}

export interface Binary extends Span {
  readonly kind: 'binary'
  readonly operator: string
  readonly operatorSpan: Span
  readonly left: Node
  readonly right: Node
}

export interface Fn extends Span {
  readonly kind: 'fn'
  readonly body: Block
}

/** Statements, and then clauses: a body has the one or the other. */
export interface Block extends Span {
  readonly kind: 'block'
  readonly statements: readonly Node[]
  readonly clauses: readonly Clause[]
}

/** `heads -> body`. */
export interface Clause extends Span {
  readonly heads: readonly Node[]
  readonly body: Block
}
