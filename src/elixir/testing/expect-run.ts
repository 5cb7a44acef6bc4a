import { expect } from 'vitest'
import { runElixir } from './run.ts'

/** Runs the source and expects the inspected value of its last form. */
export async function expectRun(source: string, value: string): Promise<void> {
  const run = await runElixir(source)
  expect({ error: run.error, value: run.values.at(-1) }).toEqual({ error: undefined, value })
}

/** Runs the source and expects it to end with this exception. */
export async function expectRaise(source: string, module: string, message: string): Promise<void> {
  const run = await runElixir(source)
  expect(run.error).toEqual({ module, message })
}

/** Runs the source and expects what the compiler reports, a line each. */
export async function expectDiagnostics(source: string, messages: readonly string[]): Promise<void> {
  const run = await runElixir(source)
  expect(run.diagnostics).toBe(messages.map((message) => `${message}\n`).join(''))
}

/** Runs the source and expects what it prints. */
export async function expectOutput(source: string, output: string): Promise<void> {
  const run = await runElixir(source)
  expect({ error: run.error, output: run.output }).toEqual({ error: undefined, output })
}

/** Runs the sources one after the other and expects the inspected value of each. */
export async function expectValues(cases: readonly (readonly [source: string, value: string])[]): Promise<void> {
  const run = await runElixir(cases.map(([source]) => source).join('\n'))
  const got = cases.map(([source], i) => [source, run.values[i]])
  expect({ error: run.error, cases: got }).toEqual({ error: undefined, cases })
}
