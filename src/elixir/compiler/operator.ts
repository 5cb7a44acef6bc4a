import { add, multiply, subtract } from '#elixir/vm/arithmetic.ts'
import type { BuiltIn } from '#elixir/vm/built-ins.ts'
import type { Eval } from '#elixir/vm/frame.ts'
import { compareTerms } from '#terms/compare.ts'
import { looseEqual, strictEqual } from '#terms/equal.ts'

/** The operators that run without a call when both sides are small integers. */
const FAST: ReadonlyMap<string, (a: Eval, b: Eval, line: number) => Eval> = new Map<string, (a: Eval, b: Eval, line: number) => Eval>([
  ['+', addValue],
  ['-', subtractValue],
  ['*', multiplyValue],
  ['<', lessValue],
  ['>', (a, b) => greaterValue(a, b)],
  ['<=', lessOrEqualValue],
  ['=<', lessOrEqualValue],
  ['>=', greaterOrEqualValue],
  ['==', equalValue],
  ['===', strictEqualValue],
  ['=:=', strictEqualValue],
])

/** The expression for a built-in of these operands. */
export function builtInValue(name: string, call: BuiltIn, args: readonly Eval[], line: number): Eval {
  const [a, b] = args
  const fast = FAST.get(name)
  if (fast !== undefined && a !== undefined && b !== undefined) return fast(a, b, line)
  if (a !== undefined && args.length === 1) {
    return (frame) => {
      frame.line = line
      return call(a(frame))
    }
  }
  if (a !== undefined && b !== undefined && args.length === 2) {
    return (frame) => {
      frame.line = line
      return call(a(frame), b(frame))
    }
  }
  return (frame) => {
    frame.line = line
    return call(...args.map((arg) => arg(frame)))
  }
}

function addValue(a: Eval, b: Eval, line: number): Eval {
  return (frame) => {
    const x = a(frame)
    const y = b(frame)
    if (typeof x === 'number' && typeof y === 'number') {
      const sum = x + y
      if (sum <= Number.MAX_SAFE_INTEGER && sum >= Number.MIN_SAFE_INTEGER) return sum
    }
    frame.line = line
    return add(x, y)
  }
}

function subtractValue(a: Eval, b: Eval, line: number): Eval {
  return (frame) => {
    const x = a(frame)
    const y = b(frame)
    if (typeof x === 'number' && typeof y === 'number') {
      const difference = x - y
      if (difference <= Number.MAX_SAFE_INTEGER && difference >= Number.MIN_SAFE_INTEGER) return difference
    }
    frame.line = line
    return subtract(x, y)
  }
}

function multiplyValue(a: Eval, b: Eval, line: number): Eval {
  return (frame) => {
    const x = a(frame)
    const y = b(frame)
    frame.line = line
    return multiply(x, y)
  }
}

function lessValue(a: Eval, b: Eval): Eval {
  return (frame) => {
    const x = a(frame)
    const y = b(frame)
    return typeof x === 'number' && typeof y === 'number' ? x < y : compareTerms(x, y) < 0
  }
}

function greaterValue(a: Eval, b: Eval): Eval {
  return (frame) => {
    const x = a(frame)
    const y = b(frame)
    return typeof x === 'number' && typeof y === 'number' ? x > y : compareTerms(x, y) > 0
  }
}

function lessOrEqualValue(a: Eval, b: Eval): Eval {
  return (frame) => {
    const x = a(frame)
    const y = b(frame)
    return typeof x === 'number' && typeof y === 'number' ? x <= y : compareTerms(x, y) <= 0
  }
}

function greaterOrEqualValue(a: Eval, b: Eval): Eval {
  return (frame) => {
    const x = a(frame)
    const y = b(frame)
    return typeof x === 'number' && typeof y === 'number' ? x >= y : compareTerms(x, y) >= 0
  }
}

function equalValue(a: Eval, b: Eval): Eval {
  return (frame) => {
    const x = a(frame)
    const y = b(frame)
    return x === y || (typeof x === 'number' && typeof y === 'number' ? false : looseEqual(x, y))
  }
}

function strictEqualValue(a: Eval, b: Eval): Eval {
  return (frame) => {
    const x = a(frame)
    const y = b(frame)
    return x === y || strictEqual(x, y)
  }
}
