import { Atom, atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { listFrom } from '#terms/list.ts'
import { mapGet } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { formatFailures, moduleText, type TestFailure } from './format-failure.ts'
import type { ExUnitConfig, ExUnitState, TestCase, TestModule } from './state.ts'

/** What became of a test. */
export type TestState =
  | { readonly kind: 'passed' | 'skipped' | 'excluded' | 'invalid' }
  | { readonly kind: 'failed'; readonly failures: readonly TestFailure[]; readonly logs: string }

/** Who is told how the tests go. */
export interface Report {
  begin(config: ExUnitConfig): Effect<void>
  moduleStarted(module: TestModule): Effect<void>
  testStarted(test: TestCase): Effect<void>
  testFinished(test: TestCase, state: TestState, microseconds: number): Effect<void>
  /** The `setup_all` of a module failed. */
  moduleFailed(module: TestModule, failures: readonly TestFailure[]): Effect<void>
  /** As many tests failed as may, and the rest does not run. */
  cutShort(): Effect<void>
  end(microseconds: { readonly total: number; readonly async: number }): Effect<void>
}

/** How many tests there were of each kind. */
export interface Counts {
  total: number
  /** How many of each type (`test`), in the order they were met. */
  readonly types: Map<string, number>
  failures: number
  excluded: number
  invalid: number
  skipped: number
}

/** The counts before any test has run. */
export function noCounts(): Counts {
  return { total: 0, types: new Map(), failures: 0, excluded: 0, invalid: 0, skipped: 0 }
}

/** Adds a test to the counts. */
export function count(counts: Counts, test: TestCase, state: TestState): void {
  const type = mapGet(test.tags, atom('test_type'))
  const name = type instanceof Atom ? type.name : 'test'
  counts.total++
  counts.types.set(name, (counts.types.get(name) ?? 0) + 1)
  if (state.kind === 'failed') counts.failures++
  else if (state.kind !== 'passed') counts[state.kind]++
}

/** The report that ExUnit prints, without colors. */
export function createPrintedReport({ config: { trace }, plurals }: Pick<ExUnitState, 'config' | 'plurals'>): Report {
  const counts = noCounts()
  return {
    *begin({ seed, maxCases, include, exclude }) {
      yield* write(`Running ExUnit with seed: ${seed}, max_cases: ${maxCases}\n`)
      if (exclude.length > 0) yield* write(`Excluding tags: ${filters(exclude)}\n`)
      if (include.length > 0) yield* write(`Including tags: ${filters(include)}\n`)
      yield* write('\n')
    },
    *moduleStarted({ module, file }) {
      if (trace) yield* write(`\n${moduleText(module)} [${file}]\n`)
    },
    *testStarted(test) {
      if (trace) yield* write(traced(test, ''))
    },
    *testFinished(test, state, microseconds) {
      count(counts, test, state)
      if (trace) yield* write(`\r${traced(test, ` (${traceMark(state, microseconds)})`)}\n`)
      if (state.kind === 'failed') {
        yield* printFailures(counts.failures, test, state.failures, trace ? '\n' : '\n\n')
        if (state.logs !== '') yield* write(loggedText(state.logs))
      } else if (!trace && MARKS[state.kind] !== '') yield* write(MARKS[state.kind])
    },
    *moduleFailed(module, failures) {
      const text = yield* formatFailures({ module: module.module, name: null }, failures)
      const header = `${numbered(counts.failures, `${moduleText(module.module)}: failure on setup_all callback, all tests have been invalidated`)}\n`
      yield* write(trace ? '\n' : '\n\n')
      yield* write(`${header}${text}\n`)
    },
    *cutShort() {
      yield* write('--max-failures reached, aborting test suite')
    },
    *end({ total, async }) {
      if (counts.total > 0 && counts.excluded === counts.total) yield* write('All tests have been excluded.\n')
      yield* write('\n')
      yield* write(`${times(total, async)}\n`)
      yield* write(`${summary(counts, plurals)}\n`)
    },
  }
}

const PADDING = '     '
const MARKS = { passed: '.', skipped: '*', invalid: '?', excluded: '' } as const

function* write(text: string): Effect<void> {
  yield { kind: 'write', device: 'stdio', text }
}

function filters(items: readonly Term[]): string {
  return inspect(listFrom(items), { charlists: 'as_lists' })
}

/** `  * test name (0.0ms) [L#3]` */
function traced(test: TestCase, mark: string): string {
  return `  * ${test.name.name.replaceAll('\n', ' ')}${mark} [L#${String(mapGet(test.tags, atom('line')) ?? 0)}]`
}

function traceMark({ kind }: TestState, microseconds: number): string {
  if (kind === 'excluded' || kind === 'skipped') return kind
  const hundredths = Math.floor(microseconds / 10)
  return hundredths < 10 ? `0.0${hundredths}ms` : `${Math.floor(hundredths / 100)}.${Math.floor(hundredths / 10) % 10}ms`
}

function* printFailures(number: number, test: TestCase, failures: readonly TestFailure[], before: string): Effect<void> {
  yield* write(before)
  const place = `${String(mapGet(test.tags, atom('file')) ?? '')}:${String(mapGet(test.tags, atom('line')) ?? '')}`
  const header = `${numbered(number, `${test.name.name} (${moduleText(test.module)})`)}\n     ${place}\n`
  yield* write(`${header}${yield* formatFailures(test, failures)}\n`)
}

/** What a failed test logged, indented below its failure. */
function loggedText(logs: string): string {
  return `${PADDING}The following output was logged:\n${PADDING}${logs.replaceAll('\n', `\n${PADDING}`)}\n`
}

/** `  1) text` */
function numbered(number: number, text: string): string {
  return `${`${number})`.padStart(4)} ${text}`
}

function times(total: number, async: number): string {
  const [all, concurrent] = [hundredths(total), hundredths(async)]
  return `Finished in ${seconds(all)} seconds (${seconds(concurrent)}s async, ${seconds(all - concurrent)}s sync)`
}

function hundredths(microseconds: number): number {
  return Math.floor(microseconds / 10_000)
}

function seconds(count: number): string {
  return count < 10 ? `0.0${count}` : `${Math.floor(count / 100)}.${Math.floor(count / 10) % 10}`
}

/** What several of a word are called: `ExUnit.plural_rule/1`. */
export function pluralOf(word: string, plurals: ReadonlyMap<string, string>): string {
  return plurals.get(word) ?? `${word}s`
}

function summary({ types, failures, excluded, invalid, skipped }: Counts, plurals: ReadonlyMap<string, string>): string {
  const tests = [...types].sort(([a], [b]) => (a < b ? -1 : 1)).map(([type, n]) => `${n} ${n === 1 ? type : pluralOf(type, plurals)}`)
  const more = (
    [
      ['excluded', excluded],
      ['invalid', invalid],
      ['skipped', skipped],
    ] as const
  ).filter(([, n]) => n > 0)
  return [...tests, `${failures} ${failures === 1 ? 'failure' : 'failures'}`, ...more.map(([name, n]) => `${n} ${name}`)].join(', ')
}
