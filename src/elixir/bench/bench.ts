import fengari from 'fengari'
import { getQuickJS } from 'quickjs-emscripten'
import { createEvaluator } from '#elixir/expander/evaluate.ts'
import { standardLibrary } from '#elixir/stdlib/registry.ts'
import { VirtualMachine } from '#elixir/vm/machine.ts'
import { createBenchProgram } from './bench-program.ts'
import { best } from './best.ts'
import { PROGRAMS, WARM_UP } from './programs.ts'

const machine = new VirtualMachine({ natives: standardLibrary })
const evaluator = createEvaluator(machine, { file: 'bench.exs' })
const runElixir = (source: string) => createBenchProgram(machine, evaluator).run(source)

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
