import type { Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'

/**
 * Core: what the expander makes of quoted code and the compiler takes. Macros, aliases, imports, attributes, hygiene and
 * pattern syntax are gone; every variable is resolved. `line` is the source line that stack frames report.
 */
export type Core =
  | Literal
  | VariableUse
  | Sequence
  | Match
  | TupleNode
  | ListNode
  | MapNode
  | MapUpdate
  | BitstringNode
  | Call
  | FieldAccess
  | RemoteCapture
  | LocalCapture
  | FnNode
  | CaseNode
  | CondNode
  | IfNode
  | BooleanNode
  | WithNode
  | ForNode
  | ReceiveNode
  | TryNode

/** One binding of a name: rebinding a name makes a new Variable. Identity is what counts. */
export interface Variable {
  readonly name: string
  readonly id: number
}

export interface Literal {
  readonly kind: 'literal'
  readonly value: Term
}

export interface VariableUse {
  readonly kind: 'variable'
  readonly variable: Variable
}

/** Evaluates in order; the value of the last, nil when empty. */
export interface Sequence {
  readonly kind: 'sequence'
  readonly expressions: readonly Core[]
}

/** `pattern = value`; raises MatchError. */
export interface Match {
  readonly kind: 'match'
  readonly pattern: Pattern
  readonly value: Core
  readonly line: number
}

export interface TupleNode {
  readonly kind: 'tuple'
  readonly items: readonly Core[]
}

/** `[items… | tail]`; `tail` undefined for a proper list. */
export interface ListNode {
  readonly kind: 'list'
  readonly items: readonly Core[]
  readonly tail: Core | undefined
}

/** A map or, with `__struct__` among its entries, a struct. */
export interface MapNode {
  readonly kind: 'map'
  readonly entries: readonly (readonly [Core, Core])[]
}

/** `%{map | …}` (KeyError, BadMapError) or, with `struct`, `%Mod{map | …}` (BadStructError). */
export interface MapUpdate {
  readonly kind: 'mapUpdate'
  readonly map: Core
  readonly entries: readonly (readonly [Core, Core])[]
  readonly struct: Term | undefined
  readonly line: number
}

export interface BitstringNode {
  readonly kind: 'bitstring'
  readonly segments: readonly Segment<Core>[]
  readonly line: number
}

export interface Segment<T> {
  readonly value: T
  readonly type: 'integer' | 'float' | 'binary' | 'bits' | 'utf8' | 'utf16' | 'utf32'
  /** In units; undefined: the type's default (8, 64, or all that is left). */
  readonly size: Core | undefined
  readonly unit: number
  readonly signed: boolean
  readonly endian: 'big' | 'little' | 'native'
}

export interface Call {
  readonly kind: 'call'
  readonly target: CallTarget
  readonly args: readonly Core[]
  readonly line: number
}

export type CallTarget =
  /** `module.name(…)`; `module` is a literal atom or computed. */
  | { readonly kind: 'remote'; readonly module: Core; readonly name: string }
  /** A function of the module being compiled, public or private. */
  | { readonly kind: 'local'; readonly name: string }
  /** `fun.(…)`; raises BadFunctionError, BadArityError. */
  | { readonly kind: 'value'; readonly fun: Core }
  /** Something the expander does at run time (defining a module, `binding()`, …). */
  | { readonly kind: 'effect'; readonly call: (...args: Term[]) => Effect<Term> }

/** `subject.name` without parentheses: a map's key (KeyError), or a call when the subject is an atom. */
export interface FieldAccess {
  readonly kind: 'field'
  readonly subject: Core
  readonly name: string
  readonly line: number
}

/** `&module.name/arity` */
export interface RemoteCapture {
  readonly kind: 'remoteCapture'
  readonly module: Core
  readonly name: string
  readonly arity: number
}

/** `&name/arity` for a function of the module being compiled. */
export interface LocalCapture {
  readonly kind: 'localCapture'
  readonly name: string
  readonly arity: number
}

export interface FnNode {
  readonly kind: 'fn'
  readonly arity: number
  readonly clauses: readonly FunctionClause[]
  readonly line: number
}

/** One clause of a function: all patterns, then the guard, must hold. */
export interface FunctionClause {
  readonly patterns: readonly Pattern[]
  readonly guard: Guard | undefined
  readonly body: Core
  readonly line: number
}

/** One clause over one value. */
export interface Clause {
  readonly pattern: Pattern
  readonly guard: Guard | undefined
  readonly body: Core
  readonly line: number
}

/** Alternatives of `when a when b`: one must be true; an error inside fails that alternative only. */
export interface Guard {
  readonly alternatives: readonly Core[]
}

/** Raises CaseClauseError. */
export interface CaseNode {
  readonly kind: 'case'
  readonly subject: Core
  readonly clauses: readonly Clause[]
  readonly line: number
}

/** Raises CondClauseError. */
export interface CondNode {
  readonly kind: 'cond'
  readonly clauses: readonly { readonly test: Core; readonly body: Core }[]
  readonly line: number
}

/** By truthiness (nil and false are false). `if`, `unless`, `&&`, `||`, `!` become this. */
export interface IfNode {
  readonly kind: 'if'
  readonly test: Core
  readonly then: Core
  readonly else: Core
}

/** `left and right`, `left or right`: raises BadBooleanError unless `left` is a boolean. */
export interface BooleanNode {
  readonly kind: 'boolean'
  readonly operator: 'and' | 'or'
  readonly left: Core
  readonly right: Core
  readonly line: number
}

/** `with`: steps bind or leave; without else clauses the value that failed is the result, with them WithClauseError. */
export interface WithNode {
  readonly kind: 'with'
  readonly steps: readonly WithStep[]
  readonly body: Core
  readonly otherwise: readonly Clause[] | undefined
  readonly line: number
}

export type WithStep =
  | { readonly kind: 'bind'; readonly pattern: Pattern; readonly guard: Guard | undefined; readonly value: Core; readonly line: number }
  | { readonly kind: 'run'; readonly value: Core }

/** `for`: generators and filters in order. */
export interface ForNode {
  readonly kind: 'for'
  readonly qualifiers: readonly ForQualifier[]
  readonly result:
    | { readonly kind: 'collect'; readonly body: Core; readonly into: Core | undefined; readonly uniq: boolean }
    | { readonly kind: 'reduce'; readonly initial: Core; readonly clauses: readonly Clause[] }
  readonly line: number
}

export type ForQualifier =
  | {
      readonly kind: 'generator'
      readonly pattern: Pattern
      readonly guard: Guard | undefined
      readonly source: Core
      readonly line: number
    }
  /** `<<segments <- source>>` */
  | { readonly kind: 'bits'; readonly segments: readonly Segment<Pattern>[]; readonly source: Core; readonly line: number }
  | { readonly kind: 'filter'; readonly test: Core }

export interface ReceiveNode {
  readonly kind: 'receive'
  readonly clauses: readonly Clause[]
  readonly after: { readonly timeout: Core; readonly body: Core } | undefined
  readonly line: number
}

export interface TryNode {
  readonly kind: 'try'
  readonly body: Core
  readonly rescue: readonly RescueClause[]
  readonly catch: readonly CatchClause[]
  readonly otherwise: readonly Clause[] | undefined
  readonly after: Core | undefined
  readonly line: number
}

/** `modules` undefined: any exception. An Erlang reason (`:badarith`, `{:badmatch, v}`) is an exception here already. */
export interface RescueClause {
  readonly variable: Variable | undefined
  readonly modules: readonly Core[] | undefined
  readonly body: Core
  /** Bound to `__STACKTRACE__` inside, when it is used. */
  readonly stacktrace: Variable | undefined
  readonly line: number
}

export interface CatchClause {
  /** Matched against :error, :exit or :throw. */
  readonly kindPattern: Pattern
  readonly pattern: Pattern
  readonly guard: Guard | undefined
  readonly body: Core
  readonly stacktrace: Variable | undefined
  readonly line: number
}

/** What a value is matched against. */
export type Pattern =
  | { readonly kind: 'any' }
  | { readonly kind: 'literal'; readonly value: Term }
  | { readonly kind: 'bind'; readonly variable: Variable }
  /** Strictly equal to the variable's value: `^x`, or the second use of a name in one pattern. */
  | { readonly kind: 'pin'; readonly variable: Variable }
  | { readonly kind: 'tuple'; readonly items: readonly Pattern[] }
  | { readonly kind: 'list'; readonly items: readonly Pattern[]; readonly tail: Pattern | undefined }
  /** Keys are literals or expressions over what is already bound. Structs have `__struct__` among the entries. */
  | { readonly kind: 'map'; readonly entries: readonly (readonly [Core, Pattern])[] }
  | { readonly kind: 'bitstring'; readonly segments: readonly Segment<Pattern>[] }
  /** `"prefix" <> rest` */
  | { readonly kind: 'prefix'; readonly prefix: string; readonly rest: Pattern }
  /** `left = right` inside a pattern: both. */
  | { readonly kind: 'both'; readonly left: Pattern; readonly right: Pattern }

/** A named function of a module, ready to be compiled. */
export interface FunctionDefinition {
  readonly name: string
  readonly arity: number
  readonly visibility: 'public' | 'private'
  readonly clauses: readonly FunctionClause[]
  readonly file: string
  readonly line: number
}

/** A top-level form or a module body: reads `inputs` (bound already), binds `outputs`. */
export interface Form {
  readonly body: Core
  readonly inputs: readonly Variable[]
  readonly outputs: readonly Variable[]
  readonly file: string
  readonly line: number
}
