import { beforeAll, expect, test } from 'vitest'
import type { RunEvent } from '#protocol/run-event.ts'
import type { Engine } from './engine.ts'
import { createNodeEngine } from './node-engine.ts'

let engine: Engine

beforeAll(async () => {
  engine = await createNodeEngine()
})

/** The inspected values of a program's forms, and what ended it. */
async function valuesOf(text: string): Promise<readonly string[]> {
  const told: string[] = []
  const onEvent = (event: RunEvent) => {
    if (event.kind === 'value') told.push(event.inspected)
    if (event.kind === 'error') told.push(`** (${event.exception}) ${event.message}`)
  }
  const session = engine.open({ options: { adapter: 'sqlite', strict: false, autoTables: true }, clock: 'virtual', onEvent })
  await session.evaluate({ file: 'console', text }).finish()
  session.close()
  return told
}

test('applications are stopped and started', async () => {
  expect(
    await valuesOf(
      'Application.start(:logger)\nApplication.stop(:logger)\nApplication.stop(:logger)\nApplication.start(:logger)\nApplication.load(:nope)\nApplication.unload(:logger)',
    ),
  ).toEqual([
    '{:error, {:already_started, :logger}}',
    ':ok',
    '{:error, {:not_started, :logger}}',
    ':ok',
    '{:error, {~c"no such file or directory", ~c"nope.app"}}',
    '{:error, {:running, :logger}}',
  ])
})

test('Application.format_error/1', async () => {
  expect(
    await valuesOf(
      'Application.format_error({:already_started, :a})\nApplication.format_error({~c"no such file or directory", ~c"a.app"})\nApplication.format_error({:bad_return, {{M, :start, [:normal, []]}, :x}})',
    ),
  ).toEqual([
    '"already started application a"',
    '"could not find application file: a.app"',
    '"M.start(:normal, []) returned a bad value: :x"',
  ])
})

test('settings read while a module is compiled', async () => {
  expect(
    await valuesOf(
      'Application.put_env(:shop, :mail, from: "a")\nApplication.compile_env(:shop, [:mail, :from], "b")\nApplication.compile_env(:shop, :none, 3)\nApplication.compile_env!(:shop, :none)',
    ),
  ).toEqual([
    ':ok',
    '"a"',
    '3',
    '** (ArgumentError) could not fetch application environment :none for application :shop because the application was not loaded nor configured',
  ])
  expect(await valuesOf('defmodule A do\n  def f, do: Application.compile_env(:shop, :mail)\nend')).toEqual([
    '** (RuntimeError) Application.compile_env/3 cannot be called inside functions, only in the module body',
  ])
})
