import type { ModuleDocs } from './function-docs.ts'

/** What `h Path` tells. */
export const pathDocs: ModuleDocs = {
  text: 'Names of files and directories, taken apart and put together without looking for any file.',
  functions: {
    'absname/1': {
      signature: 'absname(path)',
      text: 'Makes a path absolute by putting the working directory before it. `..` stays as it is.',
    },
    'absname/2': {
      signature: 'absname(path, relative_to)',
      text: 'Makes a path absolute by putting this directory before it. `..` stays as it is.',
    },
    'basename/1': {
      signature: 'basename(path)',
      text: 'Gives the last part of a path, such as `"c.ex"` of `"a/b/c.ex"`.',
    },
    'basename/2': {
      signature: 'basename(path, extension)',
      text: 'Gives the last part of a path without this ending, when it has it.',
    },
    'dirname/1': {
      signature: 'dirname(path)',
      text: 'Gives what stands before the last part of a path: `"a/b"` of `"a/b/c.ex"`.',
    },
    'expand/1': {
      signature: 'expand(path)',
      text: 'Makes a path absolute and follows each `.` and `..` in it, from the working directory.',
    },
    'expand/2': {
      signature: 'expand(path, relative_to)',
      text: 'Makes a path absolute from this directory and follows each `.` and `..` in it.',
    },
    'extname/1': {
      signature: 'extname(path)',
      text: 'Gives the ending of a path with its dot, such as `".ex"`, or an empty string.',
    },
    'join/1': {
      signature: 'join(list)',
      text: 'Puts the parts in the list together, with one slash between each two of them.',
    },
    'join/2': {
      signature: 'join(left, right)',
      text: 'Puts two paths together with one slash between them; the right one loses its first slash.',
    },
    'relative/1': {
      signature: 'relative(name)',
      text: 'Makes an absolute path a relative one by taking the root from its front.',
    },
    'relative_to/3': {
      signature: 'relative_to(path, cwd, opts \\\\ [])',
      text: 'Gives the path as seen from a directory; with `force: true` also by way of `..` entries.',
    },
    'relative_to_cwd/2': {
      signature: 'relative_to_cwd(path, opts \\\\ [])',
      text: 'Gives the path as seen from the working directory; see `relative_to/3` for the options.',
    },
    'rootname/1': {
      signature: 'rootname(path)',
      text: 'Gives the path without its ending: `"a/b/c"` of `"a/b/c.ex"`.',
    },
    'rootname/2': {
      signature: 'rootname(path, extension)',
      text: 'Gives the path without this ending, and as it is when it has another one.',
    },
    'safe_relative/2': {
      signature: 'safe_relative(path, cwd \\\\ File.cwd!())',
      text: 'Follows each `..` in a relative path: `{:ok, path}`, or `:error` when it leads out of the directory.',
    },
    'split/1': {
      signature: 'split(path)',
      text: 'Gives the parts of a path as a list; that of an absolute path begins with `"/"`.',
    },
    'type/1': {
      signature: 'type(name)',
      text: 'Tells whether a path is `:absolute` or `:relative`, by its first character.',
    },
  },
}
