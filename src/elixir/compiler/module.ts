import type { FunctionDefinition } from '#elixir/core/core.ts'
import type { ModuleDefinition } from '#elixir/machine.ts'
import type { CodeRef } from '#elixir/vm/code.ts'
import type { ModuleTable, Target } from '#elixir/vm/module-table.ts'
import { compiler } from './compiler.ts'
import { compileClauses, lazyCode } from './function.ts'
import { functionContext, type Unit } from './unit.ts'

/** The public functions of a module, ready to be called; each is compiled when it is first called. */
export function moduleTargets(definition: ModuleDefinition, modules: ModuleTable): (readonly [string, Target])[] {
  const locals = new Map<string, CodeRef>()
  const local = (name: string, arity: number): CodeRef => {
    const ref = locals.get(`${name}/${arity}`) ?? { code: undefined }
    locals.set(`${name}/${arity}`, ref)
    return ref
  }
  let functions = 0
  const unitOf = (file: string): Unit => ({
    compiler,
    modules,
    module: definition.name,
    file,
    evaluated: false,
    local,
    nextFunction: () => functions++,
  })
  const targets: (readonly [string, Target])[] = Object.entries(definition.natives)
  for (const definedFunction of definition.functions) {
    const { name, arity, visibility } = definedFunction
    const code = functionCode(definedFunction, definition, unitOf(definedFunction.file))
    local(name, arity).code = code
    if (visibility === 'public') targets.push([`${name}/${arity}`, { kind: 'code', code }])
  }
  return targets
}

function functionCode(definedFunction: FunctionDefinition, definition: ModuleDefinition, unit: Unit) {
  const { name, arity, file, line, clauses } = definedFunction
  return lazyCode({ module: definition.name, name, arity, file, line }, (code) =>
    compileClauses(code, clauses, functionContext(unit, `${name}/${arity}`, undefined)),
  )
}
