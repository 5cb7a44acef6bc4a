import type { Variable } from '../core/core.ts'
import type { Scope } from './env.ts'

/** A pattern being expanded: where it stands, and what it has bound so far, by variable key. */
export interface PatternScope {
  readonly scope: Scope
  readonly bound: Map<string, Variable>
}
