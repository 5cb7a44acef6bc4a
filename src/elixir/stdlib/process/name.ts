import { Atom, atom, isAtom } from '#terms/atom.ts'
import { apply, type Effect } from '#terms/effect.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { keywordGet } from '#terms/keyword.ts'
import { Pid } from '#terms/pid.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { isTuple } from '#terms/tuple.ts'
import { UNDEFINED } from './tags.ts'

const VIA = atom('via')
const GLOBAL = atom('global')
const YES = atom('yes')

/** The pid behind what names a server: a pid, a registered name, `{:via, module, term}`; undefined when there is none. */
export function* findServer(server: Term): Effect<Pid | undefined> {
  const found = yield* lookUp(server)
  return found instanceof Pid ? found : undefined
}

function* lookUp(server: Term): Effect<Term> {
  if (server instanceof Pid) return server
  if (server instanceof Atom) return yield { kind: 'whereis', name: server }
  if (isTuple(server, 3) && server.items[0] === VIA && server.items[1] instanceof Atom) {
    return yield apply(server.items[1], 'whereis_name', [server.items[2] as Term])
  }
  if (isTuple(server, 2)) {
    const name = server.items[0] === GLOBAL ? globalName(server.items[1] as Term) : (server.items[0] as Term)
    return name instanceof Atom ? yield { kind: 'whereis', name } : null
  }
  return null
}

/** Whether a term can name a server: a pid, an atom, `{name, node}`, `{:global, term}` or `{:via, module, term}`. */
export function canNameServer(term: Term): boolean {
  if (term instanceof Pid || isAtom(term)) return true
  if (isTuple(term, 3)) return term.items[0] === VIA && isAtom(term.items[1] as Term)
  return isTuple(term, 2) && (term.items[0] === GLOBAL || (isAtom(term.items[0] as Term) && isAtom(term.items[1] as Term)))
}

/** Names registered globally are names of this one node. */
function globalName(term: Term): Atom {
  return atom(`global ${inspect(term)}`)
}

/** Registers the running process under a server's name: undefined when it worked, else the pid that has the name. */
export function* registerServer(name: Term, pid: Pid): Effect<Term | undefined> {
  const local = isTuple(name, 2) && name.items[0] === GLOBAL ? globalName(name.items[1] as Term) : name
  if (local instanceof Atom) {
    if (yield { kind: 'register', name: local, pid }) return undefined
    return yield { kind: 'whereis', name: local }
  }
  if (isTuple(local, 3) && local.items[0] === VIA && local.items[1] instanceof Atom) {
    const [, module, term] = local.items as [Term, Atom, Term]
    if ((yield apply(module, 'register_name', [term, pid])) === YES) return undefined
    const holder = yield apply(module, 'whereis_name', [term])
    return holder === UNDEFINED ? null : holder
  }
  return refuseName(name)
}

/** Raises, in the process that starts a server, for what cannot name one. */
export function checkName(name: Term): void {
  const isGlobal = isTuple(name, 2) && name.items[0] === GLOBAL
  const isVia = isTuple(name, 3) && name.items[0] === VIA && name.items[1] instanceof Atom
  if (!(name === null || name instanceof Atom || isGlobal || isVia)) refuseName(name)
}

function refuseName(name: Term): never {
  return raiseArgument(
    `expected :name option to be one of the following:\n\n  * nil\n  * atom\n  * {:global, term}\n  * {:via, module, term}\n\nGot: ${inspect(name)}\n`,
  )
}

/** How a process is named among the ancestors of another: by its name, or its pid. */
export function* ownName(pid: Pid): Effect<Term> {
  const info = yield { kind: 'processInfo', pid }
  return keywordGet(info, 'registered_name') ?? pid
}
