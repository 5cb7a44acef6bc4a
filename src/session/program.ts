import type { EvaluatorState } from '#elixir/expander/evaluate.ts'
import { quotedCall } from '#elixir/expander/quoted.ts'
import { remember } from '#elixir/stdlib/iex/history.ts'
import type { Run } from '#elixir/vm/run.ts'
import type { CompilerFinding } from '#protocol/language.ts'
import type { CheckResult, Source } from '#protocol/message.ts'
import type { DoneEvent, RunEvent } from '#protocol/run-event.ts'
import { moduleAtom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import type { Pid } from '#terms/pid.ts'
import type { Term } from '#terms/term.ts'
import { assemble } from './assemble.ts'
import { compileSources } from './compile-sources.ts'
import { databaseSnapshot } from './database-snapshot.ts'
import { createEventLog, type EventLog } from './event-log.ts'
import { describeFailure } from './failure.ts'
import { createLessonRecorder } from './lesson-recorder.ts'
import { liveBindings } from './live-bindings.ts'
import { type CurrentForm, pidText } from './place.ts'
import { runCheck } from './run-check.ts'
import { type RunContext, type RunResult, reportFailure, runSources } from './run-sources.ts'
import type { Session, SessionOptions, SessionRun } from './session.ts'

/** A session: its parts, the state of the top level, and the log of what happens. */
export function createProgram(options: SessionOptions): Session {
  const form: CurrentForm = { file: 'nofile', line: 1 }
  const recorder = createLessonRecorder()
  const texts = new Map<string, string>()
  let log = createEventLog(form, options.onEvent)
  let main = ''
  const parts = assemble(options, {
    log: () => log,
    form,
    lesson: recorder.run,
    onStatement: recorder.statement,
    machine: {
      output(device, text, pid) {
        if (device === 'stdio') recorder.output(text)
        reportOutput(log, device, text, pid, form)
      },
      spawned(parent, pid) {
        if (parent === undefined) main = pidText(pid)
        else log.add({ kind: 'process', pid: pidText(parent), ...form, action: 'spawn', other: pidText(pid), detail: '' })
      },
    },
  })
  let state: EvaluatorState = parts.evaluator.initialState('nofile')
  let started = false
  let hasHelpers = false

  function context(): RunContext {
    const { evaluator, preview } = parts
    return { evaluator, log, preview, place: form, pid: () => main, recorder, texts }
  }

  function run(sources: readonly Source[], kind: 'script' | 'console'): SessionRun<DoneEvent['outcome']> {
    log = createEventLog(form, options.onEvent)
    const begun = performance.now()
    let outcome: RunResult['outcome'] = 'finished'
    const run = parts.machine.start(runAll())
    return handle(run, () => {
      const ended = endOf(run, outcome)
      log.add(doneEvent(log.events, ended, performance.now() - begun, main, form))
      return ended
    })

    function* runAll(): Effect<Term> {
      const first = !started
      if (first) yield* parts.start()
      started = true
      if (kind === 'console') yield* importHelpers()
      const result = first ? yield* runFirst(sources) : yield* runSources(sources, state, context())
      yield* parts.finish()
      if (kind === 'console' && result.outcome === 'finished') yield* remember(result.value)
      state = result.state
      outcome = result.outcome
      return null
    }
  }

  /** Runs sources, the set-up before the database that is to be started from is put in place, all others after. */
  function* runFirst(sources: readonly Source[]): Effect<RunResult> {
    const { start } = options.options
    if (start === undefined) return yield* runSources(sources, state, context())
    const count = sources.findIndex(({ file }) => file === start.after) + 1
    const before = yield* runSources(sources.slice(0, count), state, context())
    if (before.outcome === 'failed') return before
    yield* parts.finish()
    parts.startFrom(start.bytes)
    return yield* runSources(sources.slice(count), before.state, context())
  }

  function* importHelpers(): Effect<void> {
    if (hasHelpers) return
    const imported = quotedCall('import', [moduleAtom('IEx.Helpers')])
    state = (yield* parts.evaluator.evaluateForm(imported, state)).state
    hasHelpers = true
  }

  return {
    run: (sources) => run(sources, 'script'),
    evaluate: (source) => run([source], 'console'),
    check(check) {
      let result: CheckResult = { passed: false, expectations: [] }
      const run = parts.machine.start(runAll())
      return handle(run, () => result)

      function* runAll(): Effect<Term> {
        result = yield* runCheck(check, state, context(), parts.exunit)
        return null
      }
    },
    compile(sources) {
      let findings: readonly CompilerFinding[] = []
      const run = parts.machine.start(runAll())
      return handle(run, () => findings)

      function* runAll(): Effect<Term> {
        if (!started) yield* parts.start()
        started = true
        findings = yield* compileSources(sources, state, context())
        return null
      }
    },
    database: () => databaseSnapshot(parts.driver, parts.preview.queries.schemas.all()),
    save: (format) => parts.driver.save(format),
    live: () => liveBindings(state.bindings, parts.preview.structFields),
    close: () => parts.driver.close(),
  }

  /** A run as the session's users see it: `finished` is called once, when it has ended. */
  function handle<T>(run: Run, finished: () => T): SessionRun<T> {
    let result: { readonly value: T } | undefined
    const settle = (): T => {
      if (result === undefined) {
        reportUncaught(run)
        result = { value: finished() }
      }
      return result.value
    }
    return {
      step(milliseconds) {
        const status = run.step(milliseconds)
        if (status === 'done') settle()
        return status
      },
      ready: () => run.ready(),
      stop() {
        run.stop()
        settle()
      },
      async finish() {
        await run.finish()
        return settle()
      },
      result: () => result?.value,
    }
  }

  /** A limit ends a run outside of any form: its error is reported here. */
  function reportUncaught(run: Run): void {
    const { outcome } = run
    if (outcome?.kind !== 'thrown') return
    const description = parts.machine.start(explain())
    description.step(Number.POSITIVE_INFINITY)

    function* explain(): Effect<Term> {
      if (outcome?.kind === 'thrown') reportFailure(yield* describeFailure(outcome.thrown), form.line, form.file, context())
      return null
    }
  }
}

function endOf(run: Run, outcome: RunResult['outcome']): DoneEvent['outcome'] {
  if (run.outcome?.kind === 'stopped') return 'stopped'
  return run.outcome?.kind === 'thrown' ? 'limit' : outcome
}

function reportOutput(log: EventLog, device: 'stdio' | 'stderr', text: string, pid: Pid, form: CurrentForm): void {
  if (device === 'stdio') log.add({ kind: 'output', pid: pidText(pid), ...form, text })
  else
    log.add({
      kind: 'diagnostic',
      pid: pidText(pid),
      ...form,
      severity: 'warning',
      message: text,
      column: null,
      endColumn: null,
      fix: null,
    })
}

function doneEvent(
  events: readonly RunEvent[],
  outcome: DoneEvent['outcome'],
  elapsed: number,
  pid: string,
  form: CurrentForm,
): Omit<DoneEvent, 'seq' | 'at' | 'form'> {
  const count = (kind: RunEvent['kind']) => events.filter((event) => event.kind === kind).length
  const transactions = events.filter((event) => event.kind === 'transaction' && event.action === 'begin').length
  return { kind: 'done', pid, ...form, outcome, elapsed, counts: { values: count('value'), statements: count('query'), transactions } }
}
