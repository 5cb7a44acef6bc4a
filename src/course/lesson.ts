import type { Recording } from './recording.ts'
import type { Sample, SampleEntry } from './sample.ts'
import type { TermEntry } from './term.ts'

/** A lesson as lists and searches know it. */
export interface LessonEntry {
  /** Its path below `lessons/`: `2-intermediate/31-join`; the page's route is `/lessons/` and this. */
  readonly id: string
  /** The part's folder: `1-beginner`. */
  readonly part: string
  /** The lesson's number: 31; for a step of a chapter the chapter's number. */
  readonly number: number
  /** The folder's name without its number: `join`. */
  readonly slug: string
  /** May contain `code` in backticks. */
  readonly title: string
  readonly summary: string
  /** Names of Ecto functions: `Repo.rollback/1`. */
  readonly concepts: readonly string[]
  /** The chapter of a step; null for the examples. */
  readonly chapter: Chapter | null
}

/** A lesson: its text compiled to HTML, its files as they are. */
export interface Lesson extends LessonEntry {
  /** Where its function is documented. */
  readonly docs: { readonly name: string; readonly url: string } | null
  /** Tables that its schemas lack are made. */
  readonly autoTables: boolean
  /** What its chapter is about, as HTML, for the first step of one. */
  readonly intro: string | null
  /**
   * The text without its title and summary. `<a class="lref" href="#L25">25</a>` refers to a line of `code.exs`; fenced Elixir
   * and SQL carry spans of the token classes that `src/ui/syntax.css` colours, or `class="language-elixir"` alone.
   */
  readonly html: string
  readonly exercise: Exercise | null
  readonly files: LessonFiles
}

/** A lesson as the page consumes it. */
export interface RecordedLesson extends Lesson {
  /** What the run of its code gave when the page was built. */
  readonly recorded: Recording
}

/** A chapter of the third part, and the place of a step in it. */
export interface Chapter {
  readonly number: number
  readonly title: string
  readonly summary: string
  /** 1 for its first step. */
  readonly step: number
  readonly steps: number
}

export interface Exercise {
  /** What to do, as HTML. */
  readonly task: string
  /** Shown one at a time, as HTML. */
  readonly hints: readonly string[]
}

/** The lesson's files by what they are for; null when the lesson has none. */
export interface LessonFiles {
  readonly setup: string
  readonly code: string
  readonly exercise: string | null
  readonly solution: string | null
  readonly check: string | null
}

/** What the virtual module `virtual:course` exports: all lessons by what lists need, and each whole one in a chunk of its own. */
export interface Course {
  readonly lessons: readonly LessonEntry[]
  readonly terms: readonly TermEntry[]
  readonly samples: readonly SampleEntry[]
  readonly sampleChunks: Readonly<Record<string, () => Promise<{ readonly sample: Sample }>>>
  readonly chunks: Readonly<Record<string, () => Promise<{ readonly lesson: RecordedLesson }>>>
}
