import { effect, type NativeModule, pure } from '#elixir/native.ts'
import { TASK } from '#elixir/stdlib/process/tags.ts'
import { functionClause } from '#elixir/stdlib/raise.ts'
import { Atom, atom, moduleAtom } from '#terms/atom.ts'
import { apply, call, type Effect } from '#terms/effect.ts'
import { type Fun, NativeFun } from '#terms/fun.ts'
import { keyword } from '#terms/keyword.ts'
import { EMPTY_LIST, list, listFrom, listItems } from '#terms/list.ts'
import { mapFrom } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { withOptions } from './configure.ts'
import { type Counts, createPrintedReport, pluralOf } from './report.ts'
import { runSuite } from './run-suite.ts'
import type { ExUnitState } from './state.ts'
import { fetchSupervisor } from './supervised.ts'

const OK = atom('ok')

function configure(state: ExUnitState, options: Term): Term {
  state.config = withOptions(state.config, options)
  return OK
}

function start(state: ExUnitState, options: Term): Term {
  state.started = true
  return configure(state, options)
}

function configuration({ config }: ExUnitState): Term {
  return keyword({
    seed: config.seed,
    max_cases: config.maxCases,
    max_failures: limited(config.maxFailures),
    timeout: limited(config.timeout),
    include: listFrom(config.include),
    exclude: listFrom(config.exclude),
    assert_receive_timeout: config.assertReceiveTimeout,
    refute_receive_timeout: config.refuteReceiveTimeout,
    capture_log: config.captureLog,
    trace: config.trace,
    autorun: false,
    formatters: list(moduleAtom('ExUnit.CLIFormatter')),
    slowest: 0,
  })
}

function limited(value: number): Term {
  return Number.isFinite(value) ? value : atom('infinity')
}

/** `ExUnit.run/1`: the modules named run, too, whether or not they ran before. */
function* run(state: ExUnitState, additional: Term): Effect<Term> {
  for (const module of listItems(additional) ?? []) {
    const known = module instanceof Atom ? state.modules.get(module) : undefined
    if (known !== undefined && !state.waiting.includes(known)) state.waiting.push(known)
  }
  const { counts } = yield* runSuite(state, createPrintedReport(state))
  const result = countsTerm(counts)
  for (const fun of state.afterSuite) yield call(fun, [result])
  return result
}

function countsTerm({ total, failures, invalid, excluded, skipped }: Counts): Term {
  return mapFrom([
    [atom('total'), total],
    [atom('failures'), failures + invalid],
    [atom('excluded'), excluded],
    [atom('skipped'), skipped],
  ])
}

function noPlural(args: readonly Term[]): never {
  return functionClause('ExUnit', 'plural_rule', [...args])
}

/** `ExUnit` */
export function createExUnitModule(state: ExUnitState): NativeModule {
  return {
    name: 'ExUnit',
    functions: {
      'start/0': pure(() => start(state, EMPTY_LIST)),
      'start/1': pure((options: Term) => start(state, options)),
      'configure/1': pure((options: Term) => configure(state, options)),
      'configuration/0': pure(() => configuration(state)),
      'run/0': effect(() => run(state, EMPTY_LIST)),
      'run/1': effect((modules: Term) => run(state, modules)),
      'async_run/0': effect(function* (): Effect<Term> {
        return yield apply(TASK, 'async', [new NativeFun(0, () => run(state, EMPTY_LIST))])
      }),
      'await_run/1': effect(function* (task: Term): Effect<Term> {
        return yield apply(TASK, 'await', [task, atom('infinity')])
      }),
      'fetch_test_supervisor/0': effect(() => fetchSupervisor(state)),
      'plural_rule/1': pure((word: Term) => (typeof word === 'string' ? pluralOf(word, state.plurals) : noPlural([word]))),
      'plural_rule/2': pure((word: Term, plural: Term) => {
        if (typeof word !== 'string' || typeof plural !== 'string') return noPlural([word, plural])
        state.plurals.set(word, plural)
        return OK
      }),
      'after_suite/1': pure((fun: Term) => {
        state.afterSuite.push(fun as Fun)
        return OK
      }),
    },
  }
}
