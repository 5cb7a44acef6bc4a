import { type NativeFunction, type NativeModule, pure } from '#elixir/native.ts'
import { atom } from '#terms/atom.ts'
import type { Term } from '#terms/term.ts'
import { raise } from '#terms/thrown.ts'
import { tuple } from '#terms/tuple.ts'

const NO_ENTRY = atom('enoent')
const NOT_ALLOWED = atom('eacces')

function fails(reason: Term): NativeFunction {
  return pure(() => tuple(atom('error'), reason))
}

function raises(reason: Term, action: string): NativeFunction {
  return pure((path: Term) => raise('File.Error', { reason, path, action }))
}

/** `File`: there are no files; reading finds none and writing is not permitted. */
export const fileModule: NativeModule = {
  name: 'File',
  functions: {
    'read/1': fails(NO_ENTRY),
    'read!/1': raises(NO_ENTRY, 'read file'),
    'stat/1': fails(NO_ENTRY),
    'stat!/1': raises(NO_ENTRY, 'read file stats'),
    'ls/0': fails(NO_ENTRY),
    'ls/1': fails(NO_ENTRY),
    'ls!/1': raises(NO_ENTRY, 'list directory'),
    'open/1': fails(NO_ENTRY),
    'open/2': fails(NO_ENTRY),
    'open!/1': raises(NO_ENTRY, 'open'),
    'open!/2': raises(NO_ENTRY, 'open'),
    'write/2': fails(NOT_ALLOWED),
    'write/3': fails(NOT_ALLOWED),
    'write!/2': raises(NOT_ALLOWED, 'write to file'),
    'write!/3': raises(NOT_ALLOWED, 'write to file'),
    'mkdir/1': fails(NOT_ALLOWED),
    'mkdir_p/1': fails(NOT_ALLOWED),
    'mkdir_p!/1': raises(NOT_ALLOWED, 'make directory (with -p)'),
    'rm/1': fails(NO_ENTRY),
    'rm!/1': raises(NO_ENTRY, 'remove file'),
    'exists?/1': pure(() => false),
    'regular?/1': pure(() => false),
    'dir?/1': pure(() => false),
    'cwd!/0': pure(() => '/'),
    'cwd/0': pure(() => tuple(atom('ok'), '/')),
  },
}
