import { type NativeModule, pure } from '#elixir/native.ts'
import { type Atom, atom, atomName, isAtom } from '#terms/atom.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { isList, listFrom, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { isTuple, type Tuple, tuple } from '#terms/tuple.ts'
import { APPLICATIONS, charlist, listed, specOf } from './applications.ts'

const OK = atom('ok')

function failed(...reason: readonly [Term, Term]): Term {
  return tuple(atom('error'), tuple(...reason))
}

function noFile(app: Term): readonly [Term, Term] {
  return [charlist('no such file or directory'), charlist(`${isAtom(app) ? atomName(app) : inspect(app)}.app`)]
}

const SENTENCES: Readonly<Record<string, string>> = {
  already_loaded: 'already loaded application',
  not_loaded: 'not loaded application',
  already_started: 'already started application',
  not_started: 'not started application',
  bad_application: 'bad application:',
  invalid_restart_type: 'invalid application restart type:',
  invalid_name: 'invalid application name:',
  invalid_options: 'invalid application options:',
  badstartspec: 'bad application start specs:',
}

/** `Application.format_error/1` */
function formatError(reason: Term): string {
  if (!isTuple(reason, 2)) return inspect(reason)
  const [kind, about] = reason.items as [Term, Term]
  if (isList(kind) && isList(about) && inspect(kind) === '~c"no such file or directory"') {
    return `could not find application file: ${String.fromCodePoint(...((listItems(about) ?? []) as number[]))}`
  }
  if (kind === atom('bad_return') && isTuple(about, 2) && isStart(about.items[0] as Term)) {
    return `${startText(about.items[0] as Tuple)} returned a bad value: ${inspect(about.items[1] as Term)}`
  }
  if (isStart(about)) return `${startText(about)} returned an error: ${reasonText(kind)}`
  const sentence = isAtom(kind) ? SENTENCES[atomName(kind)] : undefined
  if (sentence === undefined) return inspect(reason)
  return `${sentence} ${sentence.endsWith(':') || !isAtom(about) ? inspect(about) : atomName(about)}`
}

function reasonText(reason: Term): string {
  const shutdown = isTuple(reason, 2) && reason.items[0] === atom('shutdown')
  return shutdown ? `shutdown: ${inspect(reason.items[1] as Term)}` : inspect(reason).replace(/^:shutdown$/, 'shutdown')
}

/** `{module, :start, [type, argument]}` */
function isStart(term: Term): term is Tuple {
  return isTuple(term, 3) && isAtom(term.items[0] as Term) && term.items[1] === atom('start') && isList(term.items[2] as Term)
}

function startText({ items }: Tuple): string {
  const [module, , args] = items as [Atom, Term, Term]
  return `${inspect(module)}.start(${(listItems(args) ?? []).map((arg) => inspect(arg)).join(', ')})`
}

/** Which applications run and are loaded: all of the playground's, until a program stops or unloads them. */
export function startFunctions(): NativeModule['functions'] {
  const running = new Set(APPLICATIONS.keys())
  const loaded = new Set(APPLICATIONS.keys())
  const isIn = (set: ReadonlySet<string>, app: Term): boolean => isAtom(app) && set.has(atomName(app))
  const start = (app: Term): Term => {
    if (specOf(app) === undefined) return failed(...noFile(app))
    if (isIn(running, app)) return failed(atom('already_started'), app)
    running.add(atomName(app as Atom))
    loaded.add(atomName(app as Atom))
    return OK
  }
  const ensure = (app: Term): Term => (isIn(running, app) ? OK : start(app))
  const ensureAll = (apps: Term): Term => {
    const started: Term[] = []
    for (const app of isList(apps) ? (listItems(apps) ?? []) : [apps]) {
      if (specOf(app) === undefined) return failed(app, tuple(...noFile(app)))
      if (!isIn(running, app)) started.push(app)
      ensure(app)
    }
    return tuple(OK, listFrom(started))
  }
  const load = (app: Term): Term => {
    if (specOf(app) === undefined) return failed(...noFile(app))
    if (isIn(loaded, app)) return failed(atom('already_loaded'), app)
    loaded.add(atomName(app as Atom))
    return OK
  }
  const unload = (app: Term): Term => {
    if (!isIn(loaded, app)) return failed(atom('not_loaded'), app)
    if (isIn(running, app)) return failed(atom('running'), app)
    loaded.delete(atomName(app as Atom))
    return OK
  }
  const stop = (app: Term): Term => {
    if (!isIn(running, app)) return failed(atom('not_started'), app)
    running.delete(atomName(app as Atom))
    return OK
  }
  const list = (names: ReadonlySet<string>) =>
    listFrom([...APPLICATIONS].flatMap(([name, spec]) => (names.has(name) ? [listed(name, spec)] : [])))
  return {
    'start/1': pure(start),
    'start/2': pure((app: Term, _type: Term) => start(app)),
    'stop/1': pure(stop),
    'load/1': pure(load),
    'unload/1': pure(unload),
    'ensure_loaded/1': pure((app: Term) => (isIn(loaded, app) ? OK : load(app))),
    'ensure_started/1': pure(ensure),
    'ensure_started/2': pure((app: Term, _type: Term) => ensure(app)),
    'ensure_all_started/1': pure(ensureAll),
    'ensure_all_started/2': pure((apps: Term, _options: Term) => ensureAll(apps)),
    'loaded_applications/0': pure(() => list(loaded)),
    'started_applications/0': pure(() => list(running)),
    'started_applications/1': pure((_timeout: Term) => list(running)),
    'app_dir/1': pure((app: Term) => raiseArgument(`unknown application: ${inspect(app)}`)),
    'app_dir/2': pure((app: Term, _path: Term) => raiseArgument(`unknown application: ${inspect(app)}`)),
    'format_error/1': pure(formatError),
  }
}
