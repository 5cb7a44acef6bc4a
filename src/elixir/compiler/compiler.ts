import type { Call, Core } from '#elixir/core/core.ts'
import { argumentFault } from '#elixir/vm/fault.ts'
import type { Eval, Step } from '#elixir/vm/frame.ts'
import { Atom } from '#terms/atom.ts'
import { RemoteFun } from '#terms/fun.ts'
import { bitstringParts, bitstringValue } from './bitstring-build.ts'
import { callStep, pureCallee, pureCallValue } from './call.ts'
import { caseStep, caseValue } from './case.ts'
import { listParts, listValue, mapValue, tupleValue } from './collections.ts'
import { booleanStep, booleanValue, condStep, condValue, ifStep, ifValue } from './conditional.ts'
import { constantOf } from './constant.ts'
import { fieldStep, fieldValue } from './field.ts'
import { fnValue, localCaptureValue } from './fn.ts'
import { forStep } from './for.ts'
import { mapUpdateValue } from './map-update.ts'
import { matchStep, matchValue } from './match.ts'
import { operandsStep } from './operands.ts'
import { receiveStep } from './receive.ts'
import { sequenceStep, sequenceValue } from './sequence.ts'
import { shortCircuit } from './short-circuit.ts'
import { valueStep } from './step.ts'
import { tryStep } from './try.ts'
import type { Compiler, Context } from './unit.ts'
import { withStep } from './with.ts'

/** Compiles Core: one file a construct, this one knows which. */
export const compiler: Compiler = { isSimple, value, step }

function isSimple(core: Core, context: Context): boolean {
  const known = context.simple.get(core)
  if (known !== undefined) return known
  const answer = decideSimple(core, context)
  context.simple.set(core, answer)
  return answer
}

function decideSimple(core: Core, context: Context): boolean {
  const simple = (part: Core) => isSimple(part, context)
  switch (core.kind) {
    case 'literal':
    case 'variable':
    case 'localCapture':
    case 'fn':
      return true
    case 'field':
    case 'with':
    case 'for':
    case 'receive':
    case 'try':
      return false
    case 'call':
      return (shortCircuit(core) ?? pureCallee(core, context)) !== undefined && core.args.every(simple)
    case 'case':
      return simple(core.subject) && core.clauses.every((clause) => simple(clause.body))
    case 'cond':
      return core.clauses.every((clause) => simple(clause.test) && simple(clause.body))
    case 'if':
      return simple(core.test) && simple(core.then) && simple(core.else)
    case 'match':
      return simple(core.value)
    case 'sequence':
      return core.expressions.every(simple)
    case 'boolean':
      return simple(core.left) && simple(core.right)
    default:
      return operands(core).every(simple)
  }
}

type Operation = Extract<Core, { kind: 'tuple' | 'list' | 'map' | 'mapUpdate' | 'bitstring' | 'remoteCapture' }>

/** The parts of an expression that only combines their values. */
function operands(core: Operation): readonly Core[] {
  switch (core.kind) {
    case 'tuple':
      return core.items
    case 'list':
      return listParts(core)
    case 'map':
      return core.entries.flat()
    case 'mapUpdate':
      return [core.map, ...core.entries.flat()]
    case 'bitstring':
      return bitstringParts(core)
    case 'remoteCapture':
      return [core.module]
  }
}

function combined(core: Operation, parts: readonly Eval[], context: Context): Eval {
  switch (core.kind) {
    case 'tuple':
      return tupleValue(parts)
    case 'list':
      return listValue(core, parts)
    case 'map':
      return mapValue(core, parts)
    case 'mapUpdate':
      return mapUpdateValue(core, parts, context)
    case 'bitstring':
      return bitstringValue(core, parts, context)
    case 'remoteCapture':
      return remoteCaptureValue(core.name, core.arity, parts[0] as Eval)
  }
}

function remoteCaptureValue(name: string, arity: number, module: Eval): Eval {
  return (frame) => {
    const value = module(frame)
    return value instanceof Atom ? new RemoteFun(value, name, arity) : argumentFault('make_fun', [value, name, arity])
  }
}

function value(core: Core, context: Context): Eval {
  switch (core.kind) {
    case 'literal': {
      const { value: literal } = core
      return () => literal
    }
    case 'variable':
      return context.scope.reader(core.variable)
    case 'sequence':
      return sequenceValue(core, context)
    case 'match':
      return matchValue(core, context)
    case 'case':
      return caseValue(core, context)
    case 'cond':
      return condValue(core, context)
    case 'if':
      return ifValue(core, context)
    case 'boolean':
      return booleanValue(core, context)
    case 'fn':
      return fnValue(core, context)
    case 'localCapture':
      return localCaptureValue(core, context)
    case 'field':
      return fieldValue(core, context)
    case 'call':
      return callValue(core, context)
    case 'with':
    case 'for':
    case 'receive':
    case 'try':
      throw new Error(`Invariant: ${core.kind} is not a simple expression`)
    default:
      return operationValue(core, context)
  }
}

function operationValue(core: Operation, context: Context): Eval {
  const constant = constantOf(core, context)
  if (constant !== undefined) return () => constant
  const parts = operands(core).map((part) => value(part, context))
  return combined(core, parts, context)
}

function callValue(node: Call, context: Context): Eval {
  const boolean = shortCircuit(node)
  if (boolean !== undefined) return booleanValue(boolean, context)
  const args = node.args.map((arg) => value(arg, context))
  return pureCallValue(node, args, context)
}

function step(core: Core, context: Context, next: Step): Step {
  if (isSimple(core, context)) return valueStep(value(core, context), next)
  switch (core.kind) {
    case 'sequence':
      return sequenceStep(core, context, next)
    case 'match':
      return matchStep(core, context, next)
    case 'call': {
      const boolean = shortCircuit(core)
      return boolean === undefined ? callStep(core, context, next) : booleanStep(boolean, context, next)
    }
    case 'field':
      return fieldStep(core, context, next)
    case 'case':
      return caseStep(core, context, next)
    case 'cond':
      return condStep(core, context, next)
    case 'if':
      return ifStep(core, context, next)
    case 'boolean':
      return booleanStep(core, context, next)
    case 'with':
      return withStep(core, context, next)
    case 'for':
      return forStep(core, context, next)
    case 'receive':
      return receiveStep(core, context, next)
    case 'try':
      return tryStep(core, context, next)
    case 'literal':
    case 'variable':
    case 'fn':
    case 'localCapture':
      return valueStep(value(core, context), next)
    default:
      return operandsStep(operands(core), context, (values) => valueStep(combined(core, values, context), next))
  }
}
