import { beforeAll, expect, test } from 'vitest'
import { loadSqlJs } from '#drivers/sqljs/engine.ts'
import { functionsOf, macrosOf } from '#elixir/expander/unit.ts'
import { aritiesOf, type ModuleDocs } from '#elixir/stdlib/docs/function-docs.ts'
import { DOCUMENTED_MODULES, loadDocs } from '#elixir/stdlib/docs/load-docs.ts'
import { Atom, moduleAtom, toAtom } from '#terms/atom.ts'
import { type Assembly, assemble } from './assemble.ts'
import { createEventLog } from './event-log.ts'

let parts: Assembly

beforeAll(async () => {
  const form = { file: 'nofile', line: 1 }
  const options = { adapter: 'sqlite', strict: false, autoTables: false } as const
  parts = assemble(
    { engine: await loadSqlJs(), options, clock: 'virtual', onEvent: () => {} },
    {
      form,
      log: () => createEventLog(form, () => {}),
      lesson: () => ({ result: null, bindings: new Map(), output: '', queries: [] }),
      onStatement: () => {},
      machine: {},
    },
  )
})

/** Names that the compiler gives a module, or that only the compiler calls. */
const HIDDEN = /^(__.*__|module_info|behaviour_info|impl_for!?)\/\d+$/

function publicNames(name: string): ReadonlySet<string> {
  const module = name.startsWith(':') ? toAtom(name.slice(1)) : moduleAtom(name)
  if (!(module instanceof Atom)) return new Set()
  const { unit } = parts.evaluator
  return new Set([...functionsOf(unit, module), ...macrosOf(unit, module)].filter((key) => !HIDDEN.test(key)))
}

function entries(docs: ModuleDocs | undefined): string[] {
  return Object.entries(docs?.functions ?? {}).flatMap(([key, doc]) =>
    aritiesOf(key, doc).map((arity) => `${key.slice(0, key.lastIndexOf('/'))}/${arity}`),
  )
}

const ofFunctions = DOCUMENTED_MODULES.filter((module) => module !== 'Kernel.SpecialForms')

test.each(ofFunctions)('%s: each public function has one entry, and each entry a function', async (module) => {
  expect(entries(await loadDocs(module)).sort()).toEqual([...publicNames(module)].sort())
})

test('each special form that has an entry is one', async () => {
  const isSpecialForm = parts.machine.nativeModule(moduleAtom('Macro'))?.functions['special_form?/2']
  const wrong = entries(await loadDocs('Kernel.SpecialForms')).filter((key) => {
    const slash = key.lastIndexOf('/')
    return isSpecialForm?.call(toAtom(key.slice(0, slash)), Number(key.slice(slash + 1))) !== true
  })
  expect(wrong).toEqual([])
})

test.each(DOCUMENTED_MODULES)('%s: texts are sentences of a reasonable length', async (module) => {
  const docs = await loadDocs(module)
  const texts = [docs?.text ?? '', ...Object.values(docs?.functions ?? {}).map((doc) => doc.text)]
  expect(texts.filter((text) => text.length < 50 || text.length > 190 || !/[.)`]$/.test(text))).toEqual([])
})
