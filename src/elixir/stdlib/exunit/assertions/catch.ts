import { template } from '#elixir/expander/template.ts'
import type { NativeMacro, NativeModule } from '#elixir/native.ts'
import { atom } from '#terms/atom.ts'
import { ownVariable } from './pattern.ts'

const CATCH = template(`
  unquote(result) =
    try do
      _ = unquote(expression)
      :nothing
    catch
      unquote(kind), unquote(reason) -> {:caught, unquote(reason)}
    end

  case unquote(result) do
    {:caught, unquote(reason)} -> unquote(reason)
    :nothing -> ExUnit.Assertions.flunk(unquote(message))
  end
`)

function catchMacro(kind: 'exit' | 'throw' | 'error'): NativeMacro {
  // biome-ignore lint/correctness/useYield: a macro is an effect
  return function* (_env, expression) {
    return CATCH.fill({
      expression,
      kind: atom(kind),
      result: ownVariable('result'),
      reason: ownVariable('reason'),
      message: `Expected to catch ${kind}, got nothing`,
    })
  }
}

/** `catch_exit`, `catch_throw`, `catch_error` */
export const catchMacros: NonNullable<NativeModule['macros']> = {
  'catch_exit/1': catchMacro('exit'),
  'catch_throw/1': catchMacro('throw'),
  'catch_error/1': catchMacro('error'),
}
