import type { Core, ForNode, ForQualifier } from '#elixir/core/core.ts'
import { type SyncCursor, syncCursor } from '#elixir/stdlib/enumerable/sync-cursor.ts'
import { fault } from '#elixir/vm/fault.ts'
import { getSlot, type Step, setSlot } from '#elixir/vm/frame.ts'
import { nativeFrame } from '#elixir/vm/native-frame.ts'
import { Cons, EMPTY_LIST } from '#terms/list.ts'
import { ElixirMap, EMPTY_MAP } from '#terms/map.ts'
import { mapHas, mapPut } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { isTuple } from '#terms/tuple.ts'
import { segmentsCursor } from './bitstring-match.ts'
import { boundVariables, segmentVariables } from './bound-variables.ts'
import { clausesStep, clauseTest, singleClause } from './clause.ts'
import { collectInto } from './for-into.ts'
import { LazyCursor } from './lazy-cursor.ts'
import { patternTest } from './pattern.ts'
import { getObject, jump, setObject, storeStep } from './step.ts'
import type { Context } from './unit.ts'

/** `for` with its generators, filters and options. */
export function forStep(node: ForNode, context: Context, next: Step): Step {
  return context.scope.within(() =>
    node.result.kind === 'reduce' ? reduceStep(node, node.result, context, next) : collectStep(node, node.result, context, next),
  )
}

type Collect = Extract<ForNode['result'], { kind: 'collect' }>
type Reduce = Extract<ForNode['result'], { kind: 'reduce' }>

/** Compiles the loop: `each` makes what runs innermost and goes on with the step it is given; `finish` runs at the end. */
type Each = (advance: Step) => Step

function collectStep(node: ForNode, result: Collect, context: Context, next: Step): Step {
  const { scope, unit } = context
  const items = scope.reserve()
  const into = scope.reserve()
  const seen = scope.reserve()
  const collect = (advance: Step): Step => {
    return (frame, _process, value) => {
      if (!result.uniq || isNew(frame, seen, value)) setSlot(frame, items, new Cons(value, getSlot(frame, items)))
      return jump(frame, advance)
    }
  }
  const each: Each = (advance) => body(result.body, context, collect(advance))
  const literal = result.into?.kind === 'literal' || result.into?.kind === 'map'
  const finish: Step = (frame, process) => collectInto(jump(frame, next), process, getSlot(frame, items), getSlot(frame, into), literal)
  const loop = qualifiersStep(node.qualifiers, 0, context, each, finish)
  const start: Step = (frame, process) => {
    setSlot(frame, items, EMPTY_LIST)
    setSlot(frame, seen, EMPTY_MAP)
    return loop(frame, process, null)
  }
  const empty: Core = { kind: 'literal', value: EMPTY_LIST }
  return unit.compiler.step(result.into ?? empty, context, storeStep(into, start))
}

function isNew(frame: Parameters<Step>[0], slot: number, value: Parameters<Step>[2]): boolean {
  const seen = getSlot(frame, slot)
  if (!(seen instanceof ElixirMap) || mapHas(seen, value)) return false
  setSlot(frame, slot, mapPut(seen, value, true))
  return true
}

function reduceStep(node: ForNode, result: Reduce, context: Context, next: Step): Step {
  const { scope, unit } = context
  const accumulator = scope.reserve()
  const each: Each = (advance) => {
    const keep: Step = (frame, _process, value) => {
      setSlot(frame, accumulator, value)
      return jump(frame, advance)
    }
    return clausesStep(result.clauses.map(singleClause), [accumulator], context, keep, (frame) => {
      frame.line = node.line
      return fault('case_clause', getSlot(frame, accumulator))
    })
  }
  const finish: Step = (frame, process) => next(frame, process, getSlot(frame, accumulator))
  const loop = qualifiersStep(node.qualifiers, 0, context, each, finish)
  return unit.compiler.step(result.initial, context, storeStep(accumulator, loop))
}

function body(core: Core, context: Context, next: Step): Step {
  return context.scope.within(() => {
    context.scope.declare(boundVariables(core))
    return context.unit.compiler.step(core, context, next)
  })
}

/** The qualifiers from `at` on; `advance` takes the next item of the generator around them. */
function qualifiersStep(qualifiers: readonly ForQualifier[], at: number, context: Context, each: Each, advance: Step): Step {
  const qualifier = qualifiers[at]
  if (qualifier === undefined) return each(advance)
  const rest = (inner: Step) => qualifiersStep(qualifiers, at + 1, context, each, inner)
  switch (qualifier.kind) {
    case 'filter':
      // what a filter binds is there for all that follows it
      context.scope.declare(boundVariables(qualifier.test))
      return filterStep(qualifier.test, context, rest(advance), advance)
    case 'generator':
      return generatorStep(qualifier, context, rest, advance)
    case 'bits':
      return bitsStep(qualifier, context, rest, advance)
  }
}

function filterStep(test: Core, context: Context, passed: Step, advance: Step): Step {
  return context.unit.compiler.step(test, context, (frame, process, value) =>
    value === false || value === null ? jump(frame, advance) : passed(frame, process, value),
  )
}

function generatorStep(
  qualifier: Extract<ForQualifier, { kind: 'generator' }>,
  context: Context,
  rest: (advance: Step) => Step,
  exhausted: Step,
): Step {
  const { scope, unit } = context
  const cursorSlot = scope.reserve()
  scope.declare(boundVariables(qualifier.source))
  const start = scope.within(() => {
    const item = scope.reserve()
    const applies = clauseTest({ patterns: [qualifier.pattern], guard: qualifier.guard, body: qualifier.source }, [item], context)
    const advance: Step = (frame, process) => {
      const cursor = getObject<SyncCursor | LazyCursor>(frame, cursorSlot)
      if (cursor instanceof LazyCursor) return nativeFrame(jump(frame, received), cursor.pull())
      for (let value = cursor.next(); value !== undefined; value = cursor.next()) {
        setSlot(frame, item, value)
        if (applies === undefined || applies(frame)) return inner(frame, process, value)
      }
      return exhausted(frame, process, null)
    }
    const received: Step = (frame, process, pulled) => {
      if (!isTuple(pulled, 1)) return exhausted(frame, process, null)
      const value = pulled.items[0] as Term
      setSlot(frame, item, value)
      return applies === undefined || applies(frame) ? inner(frame, process, value) : jump(frame, advance)
    }
    const inner = rest(advance)
    return advance
  })
  return unit.compiler.step(qualifier.source, context, openCursor(cursorSlot, qualifier.line, start))
}

/** Makes the cursor of the source in `value`; what is not known here is walked lazily, through Enumerable. */
function openCursor(slot: number, line: number, start: Step): Step {
  return (frame, process, source) => {
    frame.line = line
    const cursor = syncCursor(source)
    setObject(frame, slot, cursor ?? new LazyCursor(source))
    return start(frame, process, null)
  }
}

function bitsStep(
  qualifier: Extract<ForQualifier, { kind: 'bits' }>,
  context: Context,
  rest: (advance: Step) => Step,
  exhausted: Step,
): Step {
  const { scope, unit } = context
  const slot = scope.reserve()
  scope.declare([...boundVariables(qualifier.source), ...segmentVariables(qualifier.segments)])
  const nextItem = segmentsCursor(qualifier.segments, context, patternTest)
  const advance: Step = (frame, process) => {
    const left = nextItem(frame, getSlot(frame, slot))
    if (left === undefined) return exhausted(frame, process, null)
    setSlot(frame, slot, left)
    return inner(frame, process, null)
  }
  const inner = rest(advance)
  return unit.compiler.step(qualifier.source, context, storeStep(slot, advance))
}
