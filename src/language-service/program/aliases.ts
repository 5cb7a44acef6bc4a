import type { Call, Node } from '#language-service/syntax/node.ts'
import { pairOf } from '#language-service/syntax/walk.ts'

export type Aliases = ReadonlyMap<string, string>

/** A module's name in full: `Post` is `Blog.Post` after `alias Blog.Post`, `__MODULE__` is the module around. */
export function fullName(name: string, aliases: Aliases): string {
  const dot = name.indexOf('.')
  const first = dot < 0 ? name : name.slice(0, dot)
  const target = aliases.get(first)
  return target === undefined ? name : dot < 0 ? target : target + name.slice(dot)
}

/** The module that a node names; undefined when it names none. */
export function moduleNamed(node: Node | undefined, aliases: Aliases): string | undefined {
  if (node?.kind === 'alias') return fullName(node.text, aliases)
  if (node?.kind === 'name' && node.text === '__MODULE__') return aliases.get('__MODULE__')
  if (node?.kind !== 'call' || node.target === null || !/^[A-Z]/.test(node.name)) return undefined
  const target = moduleNamed(node.target, aliases)
  return target === undefined ? undefined : `${target}.${node.name}`
}

/** The aliases after an `alias` (or `require … as:`) too. */
export function withAlias(call: Call, aliases: Aliases): Aliases {
  const [named] = call.args
  const as = pairOf(call.args, 'as')
  const added = new Map(aliases)
  if (named?.kind === 'call' && named.name === '{}') {
    const prefix = moduleNamed(named.target ?? undefined, aliases)
    for (const item of named.args) if (item.kind === 'alias') added.set(lastPart(item.text), `${prefix}.${item.text}`)
    return added
  }
  const module = moduleNamed(named, aliases)
  if (module !== undefined && (call.name === 'alias' || as !== undefined))
    added.set(as?.kind === 'alias' ? as.text : lastPart(module), module)
  return added
}

/** The last part of a module's name, by which an alias calls it. */
export function lastPart(module: string): string {
  return module.slice(module.lastIndexOf('.') + 1)
}

/** `OrderLine` as `order_line`. */
export function snakeCase(name: string): string {
  return name.replace(/(?<=[a-z\d])[A-Z]/g, (letter) => `_${letter}`).toLowerCase()
}

/** The aliases inside of a module: it may be named by its last part from beside it. */
export function insideModule(name: string, outer: string | undefined, aliases: Aliases): Aliases {
  const added = new Map(aliases).set('__MODULE__', name)
  if (outer !== undefined) added.set(lastPart(outer), outer)
  return added
}

/** The full name that `defmodule` gives, inside of another module or not. */
export function definedName(call: Call, aliases: Aliases): string | undefined {
  const [named] = call.args
  const name = named?.kind === 'alias' ? named.text : moduleNamed(named, aliases)
  const outer = aliases.get('__MODULE__')
  if (name === undefined) return undefined
  return outer === undefined || named?.kind !== 'alias' ? name : `${outer}.${name}`
}
