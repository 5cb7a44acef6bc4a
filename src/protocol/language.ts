import type { SourcePlace } from './fix.ts'
import type { Source } from './message.ts'
import type { DiagnosticEvent } from './run-event.ts'

/** A place in one of the program's files, for a question about it. The sources stand in the order in which they run. */
export interface Place {
  readonly sources: readonly Source[]
  readonly file: string
  /** Counts UTF-16 units from the beginning of the file. */
  readonly offset: number
}

/** What one asks while typing. */
export type LanguageQuestion =
  /** `trigger`: the character that asked by being typed; null when one asked by a letter or a key. */
  | ({ readonly kind: 'complete'; readonly trigger: string | null } & Place)
  /** `asked`: by its key; else one only types, and only what parentheses hold is told. */
  | ({ readonly kind: 'signature'; readonly asked: boolean } & Place)
  | ({ readonly kind: 'hover' } & Place)
  | ({ readonly kind: 'define' } & Place)
  | { readonly kind: 'diagnose'; readonly sources: readonly Source[]; readonly file: string }
  /** Where the clauses of queries stand in the sources. */
  | { readonly kind: 'clauses'; readonly sources: readonly Source[] }
  | { readonly kind: 'fold'; readonly text: string }
  | { readonly kind: 'format'; readonly text: string }
  | { readonly kind: 'outline'; readonly text: string }

/** What comes back, by the question's kind; null where there is nothing to say. */
export interface LanguageAnswers {
  readonly complete: Completion | null
  readonly signature: SignatureHelp | null
  readonly hover: Hover | null
  readonly define: Definition | null
  readonly diagnose: readonly Finding[]
  readonly clauses: readonly ClausePlace[]
  readonly fold: readonly Fold[]
  readonly format: Formatted
  /** Null when the text does not parse. */
  readonly outline: readonly OutlinedForm[] | null
}

export type LanguageAnswer = LanguageAnswers[keyof LanguageAnswers]

/** A stretch of a text from `start` up to, not including, `end`. */
export interface TextSpan {
  readonly start: number
  readonly end: number
}

export type CompletionKind =
  | 'function'
  | 'macro'
  | 'module'
  | 'struct'
  | 'variable'
  | 'binding'
  | 'field'
  | 'association'
  | 'keyword'
  | 'option'
  | 'type'
  | 'value'
  | 'snippet'

export interface CompletionItem {
  readonly label: string
  readonly kind: CompletionKind
  /** What is put in place of what was typed. */
  readonly insert: string
  /** Whether `insert` has places to fill in: `${1:name}`, `$0`. */
  readonly snippet: boolean
  /** A few words beside the label: a signature, a type. */
  readonly detail: string
  /** A sentence on what it is, in Markdown. */
  readonly text: string
}

/** What may stand at the place, the likeliest first, in place of what the span holds. */
export interface Completion {
  readonly replace: TextSpan
  readonly items: readonly CompletionItem[]
}

export interface SignatureHelp {
  readonly signatures: readonly Signature[]
  /** Which of the signatures fits what is typed. */
  readonly active: number
  /** Which parameter the cursor is at. */
  readonly parameter: number
}

export interface Signature {
  readonly label: string
  readonly text: string
  /** Where in the label each parameter stands. */
  readonly parameters: readonly TextSpan[]
}

/** What is shown of a name, in Markdown. */
export interface Hover {
  readonly span: TextSpan
  readonly sections: readonly string[]
}

/** Where something is defined; lines and columns count from 1. */
export interface Definition {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly length: number
}

/** A fault or a doubt that the text shows before it runs. */
export interface Finding extends TextSpan {
  readonly severity: 'error' | 'warning'
  readonly message: string
  /** What mends it, each with a title. */
  readonly fixes: readonly { readonly title: string; readonly edits: readonly TextEdit[] }[]
}

/** What compiling the sources without running them reported. Lines and columns count from 1. */
export interface CompilerFinding extends Pick<DiagnosticEvent, 'file' | 'line' | 'column' | 'endColumn' | 'severity' | 'message' | 'fix'> {
  /** The last line that it is about. */
  readonly endLine: number
}

export interface TextEdit extends TextSpan {
  readonly text: string
}

/** Lines that can be folded away, counted from 1. */
export interface Fold {
  readonly from: number
  readonly to: number
}

/** A form at the top of a text. Lines count from 1; those between forms belong to none. */
export interface OutlinedForm {
  readonly from: number
  readonly to: number
  readonly kind: 'module' | 'directive' | 'code'
  /** What is called, as it is written: `defmodule`, `import`, `Mix.install`; of a match the right side; empty where nothing is. */
  readonly call: string
  /** The first argument, when it is a module: `Repo`. */
  readonly about: string | null
  /** Modules that it must know to be compiled: those of struct literals outside of functions, and of imports. */
  readonly needs: readonly string[]
}

/** The text as it should be laid out, or why it cannot be. */
export type Formatted =
  | { readonly kind: 'ok'; readonly text: string }
  | { readonly kind: 'refused'; readonly line: number; readonly message: string }

/** A variable that the last run left, as the session knows it. */
export interface LiveBinding {
  readonly name: string
  /** Its value on one line, cut. */
  readonly short: string
  readonly value: LiveValue
}

/** A clause of a query as it stands in a source; lines and columns count from 1. */
export interface ClausePlace {
  /** `where`, `left_join`; `from` for the source. */
  readonly name: string
  readonly file: string
  /** The line of the call of the macro that it is written in. */
  readonly call: number
  readonly from: SourcePlace
  /** The place behind its last character. */
  readonly to: SourcePlace
}

/** As much of a value as tells what may stand behind its dot. */
export type LiveValue =
  | { readonly kind: 'other' }
  | { readonly kind: 'struct'; readonly module: string; readonly fields: readonly string[] }
  | { readonly kind: 'map'; readonly keys: readonly string[] }
  | { readonly kind: 'list'; readonly first: LiveValue }
