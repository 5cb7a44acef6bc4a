import type { EvaluatorState } from '#elixir/expander/evaluate.ts'
import { quotedCall } from '#elixir/expander/quoted.ts'
import { remember } from '#elixir/stdlib/iex/history.ts'
import type { Run } from '#elixir/vm/run.ts'
import type { Source } from '#protocol/message.ts'
import type { DoneEvent } from '#protocol/run-event.ts'
import { moduleAtom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'
import { assemble } from './assemble.ts'
import { compileSources } from './compile-sources.ts'
import { databaseSnapshot } from './database-snapshot.ts'
import { doneEvent, endOf } from './done-event.ts'
import { createEventLog } from './event-log.ts'
import { describeFailure } from './failure.ts'
import { createLessonRecorder } from './lesson-recorder.ts'
import { liveBindings } from './live-bindings.ts'
import { type CurrentForm, pidText } from './place.ts'
import { tableRows } from './preview/table-preview.ts'
import { reportOutput } from './report-output.ts'
import { runCheck } from './run-check.ts'
import { type RunContext, type RunResult, reportFailure, runSources } from './run-sources.ts'
import type { Session, SessionOptions, SessionRun } from './session.ts'
import { sessionRun } from './session-run.ts'
import { createTableValues } from './table-values.ts'

/** A session: its parts, the state of the top level, and the log of what happens. */
export function createProgram(options: SessionOptions): Session {
  const form: CurrentForm = { file: 'nofile', line: 1 }
  const recorder = createLessonRecorder()
  const texts = new Map<string, string>()
  const tables = createTableValues()
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
    return { evaluator, log, preview, place: form, pid: () => main, recorder, texts, tables }
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
      const first = yield* startOnce()
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
    check: (check) => beside(() => runCheck(check, state, context(), parts.exunit), { passed: false, expectations: [] }),
    compile: (sources) =>
      beside(function* () {
        yield* startOnce()
        return yield* compileSources(sources, state, context())
      }, []),
    database: () => databaseSnapshot(parts.driver, parts.preview.queries.schemas.all()),
    valueRows: (event, path, window) => tableRows(tables.valueOf(event), path, window, parts.preview.structFields),
    tableRows: (table, window, without) => parts.driver.rows(table, window, without),
    save: (format) => parts.driver.save(format),
    live: () => liveBindings(state.bindings, parts.preview.structFields),
    close: () => parts.driver.close(),
  }

  /** Starts the applications unless that was done before; says whether this was the first time. */
  function* startOnce(): Effect<boolean> {
    if (started) return false
    yield* parts.start()
    started = true
    return true
  }

  function handle<T>(run: Run, finished: () => T): SessionRun<T> {
    return sessionRun(run, () => {
      reportUncaught(run)
      return finished()
    })
  }

  /** A run whose result is what the effect gives, or `otherwise` when it was cut short. */
  function beside<T>(effect: () => Effect<T>, otherwise: T): SessionRun<T> {
    let result = otherwise
    return handle(parts.machine.start(keep()), () => result)

    function* keep(): Effect<Term> {
      result = yield* effect()
      return null
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
