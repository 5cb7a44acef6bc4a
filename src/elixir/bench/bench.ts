import fengari from 'fengari'
import { getQuickJS } from 'quickjs-emscripten'
import { createEvaluator } from '#elixir/expander/evaluate.ts'
import { parse } from '#elixir/parser/parse.ts'
import { standardLibrary } from '#elixir/stdlib/registry.ts'
import { VirtualMachine } from '#elixir/vm/machine.ts'
import type { Effect } from '#terms/effect.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import type { Term } from '#terms/term.ts'
import { PROGRAMS, WARM_UP } from './programs.ts'

/** The best of three runs, in milliseconds. */
async function best(run: () => Promise<unknown> | unknown): Promise<number> {
  let least = Number.POSITIVE_INFINITY
  for (let i = 0; i < 3; i++) {
    const start = performance.now()
    await run()
    least = Math.min(least, performance.now() - start)
  }
  return least
}

const machine = new VirtualMachine({ natives: standardLibrary })
const evaluator = createEvaluator(machine, { file: 'bench.exs' })

async function runElixir(source: string): Promise<string> {
  const parsed = parse(source, { file: 'bench.exs' })
  if (parsed.kind === 'error') throw new Error(JSON.stringify(parsed.error))
  const outcome = await machine.start(evaluate(parsed.forms)).finish()
  if (outcome.kind === 'thrown') throw new Error(inspect(outcome.thrown.reason))
  return outcome.kind === 'value' ? inspect(outcome.value) : 'stopped'
}

function* evaluate(forms: readonly Term[]): Effect<Term> {
  let state = evaluator.initialState()
  let value: Term = null
  for (const form of forms) {
    const evaluated = yield* evaluator.evaluateForm(form, state)
    state = evaluated.state
    value = evaluated.value
  }
  return value
}

function runLua(source: string): void {
  const { lua, lauxlib, lualib, to_luastring } = fengari
  const state = lauxlib.luaL_newstate()
  lualib.luaL_openlibs(state)
  lauxlib.luaL_loadstring(state, to_luastring(source))
  lua.lua_call(state, 0, 1)
}

const quickjs = await getQuickJS()
await runElixir(WARM_UP)

for (const { name, elixir, javascript, lua } of PROGRAMS) {
  const value = await runElixir(elixir)
  const own = await best(() => runElixir(elixir))
  const others: string[] = []
  if (javascript !== undefined) {
    const time = await best(() => quickjs.evalCode(javascript))
    others.push(`QuickJS ${time.toFixed(0)} ms (${(own / time).toFixed(2)} times as long)`)
  }
  if (lua !== undefined) {
    const time = await best(() => runLua(lua))
    others.push(`fengari ${time.toFixed(0)} ms (${(time / own).toFixed(1)} times faster)`)
  }
  console.log(`${name.padEnd(42)} ${own.toFixed(0).padStart(6)} ms  = ${value}  ${others.join('  ')}`)
}
