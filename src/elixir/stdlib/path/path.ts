import { effect, type NativeFunction, type NativeModule, pure } from '#elixir/native.ts'
import { charactersToString } from '#elixir/stdlib/characters.ts'
import { functionClause } from '#elixir/stdlib/raise.ts'
import { Atom, atom, moduleAtom } from '#terms/atom.ts'
import { apply, type Effect } from '#terms/effect.ts'
import { keywordGet } from '#terms/keyword.ts'
import { isList, listFrom, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { tuple } from '#terms/tuple.ts'
import {
  baseName,
  directoryName,
  extension,
  insideParts,
  joinParts,
  joinPaths,
  relativeTo,
  resolveParts,
  rootName,
  splitPath,
} from './parts.ts'

/** The directory that a program runs in: the playground's only one. */
const CWD = '/'

/** A path is chardata; raises FunctionClauseError as its conversion does. */
function pathText(value: Term): string {
  if (typeof value === 'string') return value
  return isList(value) ? charactersToString(value) : functionClause('IO', 'chardata_to_string', [value])
}

function ofPath(answer: (path: string) => Term): NativeFunction {
  return pure((path: Term) => answer(pathText(path)))
}

function withoutExtension(path: Term, ending: Term, from: (path: string) => string): string {
  const [text, last] = [from(pathText(path)), pathText(ending)]
  return last !== '' && text.endsWith(last) && text !== last ? text.slice(0, -last.length) : text
}

function joinAll(paths: Term): string {
  const items = isList(paths) ? listItems(paths) : undefined
  if (items === undefined || items.length === 0) return functionClause('Path', 'join', [paths])
  return items.map(pathText).reduce(joinPaths, '')
}

/** With the directory in front of a relative path; a `.` stays only at the end. */
function absolute(path: string, directory: string): string {
  const whole = path.startsWith('/') ? path : `${directory.startsWith('/') ? directory : `${CWD}${directory}`}/${path}`
  const parts = splitPath(whole)
  return joinParts(parts.filter((part, index) => part !== '.' || (index === parts.length - 1 && !whole.endsWith('/'))))
}

/** `~` is the user's home, which only the environment variable HOME can name. */
function* withHome(path: string): Effect<string> {
  if (path !== '~' && !path.startsWith('~/')) return path
  return joinPaths(String(yield apply(moduleAtom('System'), 'user_home!', [])), path.slice(2))
}

function* expand(path: Term, directory: Term = CWD): Effect<Term> {
  const base = yield* withHome(pathText(directory))
  return joinParts(resolveParts(splitPath(absolute(yield* withHome(pathText(path)), base))))
}

function relative(path: Term, directory: Term, options: Term): Term {
  const force = !(options instanceof Atom) && keywordGet(options, 'force') === true
  return relativeTo(pathText(path), pathText(directory), force)
}

function safeRelative(path: Term): Term {
  const text = pathText(path)
  const parts = text.startsWith('/') ? undefined : insideParts(splitPath(text))
  return parts === undefined ? atom('error') : tuple(atom('ok'), joinParts(parts))
}

const NO_OPTIONS = listFrom([])

/** `Path`: names of files, without looking for any. */
export const pathModule: NativeModule = {
  name: 'Path',
  functions: {
    'basename/1': ofPath(baseName),
    'basename/2': pure((path: Term, ending: Term) => withoutExtension(path, ending, baseName)),
    'dirname/1': ofPath(directoryName),
    'extname/1': ofPath(extension),
    'rootname/1': ofPath(rootName),
    'rootname/2': pure((path: Term, ending: Term) => withoutExtension(path, ending, (text) => text)),
    'split/1': ofPath((path) => listFrom(splitPath(path))),
    'join/1': pure(joinAll),
    'join/2': pure((left: Term, right: Term) => joinPaths(pathText(left), pathText(right))),
    'type/1': pure((path: Term) =>
      atom(
        (typeof path === 'string' || isList(path) ? pathText(path) : functionClause('Path', 'type', [path])).startsWith('/')
          ? 'absolute'
          : 'relative',
      ),
    ),
    'absname/1': ofPath((path) => absolute(path, CWD)),
    'absname/2': pure((path: Term, directory: Term) => absolute(pathText(path), pathText(directory))),
    'expand/1': effect((path: Term) => expand(path)),
    'expand/2': effect(expand),
    'relative/1': ofPath((path) => (path === '/' ? '.' : path.replace(/^\//, ''))),
    'relative_to/2': pure((path: Term, directory: Term) => relative(path, directory, NO_OPTIONS)),
    'relative_to/3': pure(relative),
    'relative_to_cwd/1': pure((path: Term) => relative(path, CWD, NO_OPTIONS)),
    'relative_to_cwd/2': pure((path: Term, options: Term) => relative(path, CWD, options)),
    'safe_relative/1': pure(safeRelative),
    'safe_relative/2': pure((path: Term, _directory: Term) => safeRelative(path)),
  },
}
