import type { NativeModule } from '#elixir/native.ts'
import type { Effect } from '#terms/effect.ts'
import { createAssertionsModule } from './assertions/assertions-module.ts'
import { createCallbacksModule } from './callbacks-module.ts'
import { captureModules } from './capture-module.ts'
import { createCaseModule } from './case-module.ts'
import { createCaseTemplateModule } from './case-template-module.ts'
import { exunitExceptions } from './exceptions.ts'
import { createExUnitModule } from './exunit-module.ts'
import { createPrintedReport } from './report.ts'
import { runSuite, type TestOutcome } from './run-suite.ts'
import { createState } from './state.ts'

/** ExUnit as a session has it: its modules, and a way to run tests from outside. */
export interface ExUnitRunner {
  readonly modules: readonly NativeModule[]
  /** `ExUnit.start(autorun: false)`, and forgets the modules that wait. */
  begin(): void
  /** Runs the tests that wait; the report is printed when `print`. */
  runTests(print: boolean): Effect<readonly TestOutcome[]>
  /** The names of the tests that wait, in order, without `test `. */
  testNames(): readonly string[]
}

/** A fresh ExUnit for one session. */
export function createExUnit(): ExUnitRunner {
  const state = createState()
  return {
    modules: [
      createExUnitModule(state),
      createCaseModule(state),
      createCaseTemplateModule(state),
      createCallbacksModule(state),
      createAssertionsModule(state),
      ...captureModules,
      ...exunitExceptions,
    ],
    begin() {
      state.started = true
      state.waiting = []
    },
    *runTests(print) {
      const { outcomes } = yield* runSuite(state, print ? createPrintedReport(state) : undefined)
      return outcomes
    },
    testNames: () => state.waiting.flatMap(({ tests }) => tests.map(({ name }) => name.name.replace(/^test /, ''))),
  }
}
