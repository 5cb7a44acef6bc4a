import type { Exercise } from '#course/lesson.ts'
import type { CheckResult } from '#protocol/message.ts'
import { Button } from '#ui/button.tsx'
import { Expectations } from './expectations.tsx'
import { useHints } from './hint-store.ts'

interface ExerciseBoxProps {
  readonly lesson: string
  readonly exercise: Exercise
  /** Of the last check, null before the first. */
  readonly check: CheckResult | null
  readonly checking: boolean
  /** What was raised before the check could decide. */
  readonly error: string | null
  readonly solved: boolean
  readonly hasSolution: boolean
  /** The exercise stands in the editor. */
  readonly opened: boolean
  readonly onStart: () => void
  readonly onCheck: () => void
  readonly onSolution: () => void
}

/** The task, what the last check found, and the help that one may ask for. */
export function ExerciseBox(props: ExerciseBoxProps) {
  const { exercise, lesson, check, checking, error, solved } = props
  const decided = check?.expectations.some(({ status }) => status !== 'notReached') ?? false
  const shown = useHints((state) => state.shown[lesson] ?? 0)
  const { showNext } = useHints((state) => state.actions)
  return (
    <section className="exercise" aria-labelledby="exercise-title">
      <h2 id="exercise-title">Exercise {solved && <span className="tag ok">✓ solved</span>}</h2>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: compiled from the course's own Markdown at build time */}
      <div className="task" dangerouslySetInnerHTML={{ __html: exercise.task }} />
      <div role="status" aria-label="Result of the check">
        {check !== null && <Expectations check={check} />}
        {error !== null && !decided && <p className="note bad-t">✗ It did not run to its end: {error}</p>}
      </div>
      <Hints hints={exercise.hints.slice(0, shown)} of={exercise.hints.length} />
      <div className="acts">
        <Button look="line" onClick={props.onCheck} disabled={checking}>
          {checking ? 'Checking …' : 'Check'}
        </Button>
        {!props.opened && <Button onClick={props.onStart}>Open exercise</Button>}
        {shown < exercise.hints.length && (
          <Button onClick={() => showNext(lesson)}>
            Hint {shown + 1} of {exercise.hints.length}
          </Button>
        )}
        {props.hasSolution && <Button onClick={props.onSolution}>Show solution</Button>}
      </div>
    </section>
  )
}

function Hints({ hints, of }: { readonly hints: readonly string[]; readonly of: number }) {
  return (
    <ol className="hints" aria-label="Hints">
      {hints.map((hint, index) => (
        <li key={hint} className="hint asked">
          <span className="mono">
            {index + 1}/{of}
          </span>
          {/* biome-ignore lint/security/noDangerouslySetInnerHtml: compiled from the course's own Markdown at build time */}
          <div dangerouslySetInnerHTML={{ __html: hint }} />
        </li>
      ))}
    </ol>
  )
}
