import { expect } from 'vitest'
import { runElixir } from './run.ts'

/** Runs the source and expects the last value, inspected. */
export async function expectRun(source: string, value: string): Promise<void> {
  const { values, error } = await runElixir(source)
  expect(error === undefined ? values.at(-1) : `${error.module}: ${error.message}`).toBe(value)
}

/** Runs the source and expects it to end by this exception. */
export async function expectRaise(source: string, module: string, message: string): Promise<void> {
  const { error } = await runElixir(source)
  expect(error).toEqual({ module, message })
}

/** Runs the source and expects what it prints. */
export async function expectOutput(source: string, output: string): Promise<void> {
  const run = await runElixir(source)
  expect(run.error).toBe(undefined)
  expect(run.output).toBe(output)
}
