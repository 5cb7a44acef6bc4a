import type { Term } from '#terms/term.ts'
import type { PlannedQuery, WindowDefinition } from './planned-query.ts'

/** A source by its index, `up` queries outside of the one that the expression stands in (`parent_as`). */
export interface SourceRef {
  readonly index: number
  readonly up: number
}

export type BinaryOperator = '==' | '!=' | '<' | '>' | '<=' | '>=' | '+' | '-' | '*' | '/' | 'and' | 'or' | 'like' | 'ilike'

/** An expression of a planned query: names resolved, types known, parameters numbered. */
export type Expr =
  /** nil, a boolean, a number, text, bytes, a Decimal, or a list of them. */
  | { readonly kind: 'literal'; readonly value: Term }
  /** A literal whose base type must be told to the database. */
  | { readonly kind: 'typed_literal'; readonly value: Term; readonly storage: Term }
  /** A literal that the type of a field has dumped; the adapter dumps it by its storage type. */
  | { readonly kind: 'dumped_literal'; readonly value: Term; readonly storage: Term }
  /** A parameter by its position among those of the outermost query. */
  | { readonly kind: 'param'; readonly position: number }
  /** The elements of a list parameter, on the right side of `in` or spliced into a fragment. */
  | { readonly kind: 'param_list'; readonly position: number; readonly use: 'in' | 'splice' }
  | { readonly kind: 'field'; readonly source: SourceRef; readonly column: string; readonly type: Term }
  /** A field named by text (`field(x, "name")`), which not all adapters know. */
  | { readonly kind: 'text_field'; readonly source: SourceRef; readonly column: string; readonly quoted: Term }
  /** A whole source, in a fragment or a lock; in select one whose fields are not known. */
  | { readonly kind: 'source'; readonly source: SourceRef }
  | { readonly kind: 'binary'; readonly op: BinaryOperator; readonly left: Expr; readonly right: Expr }
  | { readonly kind: 'negate'; readonly expr: Expr }
  | { readonly kind: 'not'; readonly expr: Expr }
  | { readonly kind: 'is_nil'; readonly expr: Expr }
  | { readonly kind: 'in'; readonly left: Expr; readonly right: Expr }
  | { readonly kind: 'list'; readonly items: readonly Expr[] }
  /** `{a, b}` in a comparison. */
  | { readonly kind: 'row'; readonly items: readonly Expr[] }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expr[]; readonly distinct: boolean }
  | { readonly kind: 'count_all' }
  | { readonly kind: 'filter'; readonly expr: Expr; readonly where: Expr }
  | { readonly kind: 'over'; readonly expr: Expr; readonly window: string | WindowDefinition }
  | { readonly kind: 'cast'; readonly expr: Expr; readonly storage: Term }
  | { readonly kind: 'fragment'; readonly parts: readonly FragmentPart[] }
  /** `fragment(key: value)` and `fragment(^keyword)`, for databases of documents. */
  | { readonly kind: 'keyword_fragment' }
  | { readonly kind: 'datetime_add'; readonly to: 'date' | 'datetime'; readonly value: Expr; readonly count: Expr; readonly unit: string }
  | { readonly kind: 'json_path'; readonly expr: Expr; readonly path: readonly (string | number | Expr)[] }
  | { readonly kind: 'subquery'; readonly query: PlannedQuery }
  | { readonly kind: 'exists'; readonly query: PlannedQuery }
  | { readonly kind: 'quantified'; readonly quantifier: 'any' | 'all'; readonly query: PlannedQuery }
  /** `selected_as(expr, name)` in select, which names a column. */
  | { readonly kind: 'named_column'; readonly expr: Expr; readonly name: string }
  /** `selected_as(name)` elsewhere, which refers to it. */
  | { readonly kind: 'column_name'; readonly name: string }
  /** What no adapter has a form for; `quoted` for the message. */
  | { readonly kind: 'unsupported'; readonly quoted: Term }

export type FragmentPart =
  | { readonly kind: 'raw'; readonly text: string }
  | { readonly kind: 'expr'; readonly expr: Expr }
  | { readonly kind: 'identifier'; readonly name: string }
  | { readonly kind: 'constant'; readonly value: Term }
