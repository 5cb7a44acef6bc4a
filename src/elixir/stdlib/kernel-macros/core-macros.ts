import type { CoreMacro } from '#elixir/expander/unit.ts'
import { attribute } from './attribute.ts'
import { booleanOperator, negate, truthyOperator } from './boolean.ts'
import { concatBinaries } from './concat.ts'
import { guardDefinition } from './defguard.ts'
import { defimpl, defprotocol } from './defimpl.ts'
import { definition } from './definitions.ts'
import { defmodule } from './defmodule.ts'
import { defoverridable } from './defoverridable.ts'
import { defexception, defstruct } from './defstruct.ts'
import { conditional } from './if.ts'
import { member } from './in.ts'
import { raiseMacro, reraiseMacro } from './raise.ts'
import { range } from './range.ts'
import { sigilMacros } from './sigils.ts'
import { conversion, isNil } from './text.ts'
import { use } from './use.ts'
import { binding } from './variables.ts'

/** The macros of Kernel that become Core directly, by `name/arity`. */
export const coreMacros: ReadonlyMap<string, CoreMacro> = new Map<string, CoreMacro>([
  ['if/2', conditional('if')],
  ['unless/2', conditional('unless')],
  ['and/2', booleanOperator('and')],
  ['or/2', booleanOperator('or')],
  ['&&/2', truthyOperator('&&')],
  ['||/2', truthyOperator('||')],
  ['!/1', negate],
  ['in/2', member],
  ['<>/2', concatBinaries],
  ['../0', range],
  ['../2', range],
  ['..///3', range],
  ['@/1', attribute],
  ['to_string/1', conversion('String.Chars', 'to_string')],
  ['to_charlist/1', conversion('List.Chars', 'to_charlist')],
  ['is_nil/1', isNil],
  ['binding/0', binding],
  ['binding/1', binding],
  ['raise/1', raiseMacro],
  ['raise/2', raiseMacro],
  ['reraise/2', reraiseMacro],
  ['reraise/3', reraiseMacro],
  ['use/1', use],
  ['use/2', use],
  ['def/1', definition('def')],
  ['def/2', definition('def')],
  ['defp/1', definition('defp')],
  ['defp/2', definition('defp')],
  ['defmacro/1', definition('defmacro')],
  ['defmacro/2', definition('defmacro')],
  ['defmacrop/1', definition('defmacrop')],
  ['defmacrop/2', definition('defmacrop')],
  ['defguard/1', guardDefinition('defmacro')],
  ['defguardp/1', guardDefinition('defmacrop')],
  ['defmodule/2', defmodule],
  ['defprotocol/2', defprotocol],
  ['defimpl/2', defimpl],
  ['defimpl/3', defimpl],
  ['defstruct/1', defstruct],
  ['defexception/1', defexception],
  ['defoverridable/1', defoverridable],
  ...sigilMacros,
])
