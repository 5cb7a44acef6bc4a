import type { ModuleDocs } from './function-docs.ts'

/** What `h Exception` tells. */
export const exceptionDocs: ModuleDocs = {
  text: 'Functions for exceptions: their messages, and the text of what went wrong and where.',
  functions: {
    'blame/3': {
      signature: 'blame(kind, error, stacktrace)',
      text: 'Adds what helps to understand an error, such as the clauses that did not match. Gives the error and stacktrace.',
    },
    'blame_mfa/3': {
      signature: 'blame_mfa(module, function, args)',
      text: 'Gives the clauses of a function with the parts that did not match, or `:error` when its code is not kept.',
    },
    'exception?/1': {
      signature: 'exception?(term)',
      text: 'Tells whether a term is an exception struct. In guards use `is_exception/1`.',
    },
    'format/3': {
      signature: 'format(kind, payload, stacktrace \\\\ [])',
      text: 'Gives the whole text of what was raised, thrown or exited with: banner and stacktrace.',
    },
    'format_banner/3': {
      signature: 'format_banner(kind, exception, stacktrace \\\\ [])',
      text: 'Gives the first part of that text: `** (Module) message` for errors, the reason for exits and throws.',
    },
    'format_exit/1': {
      signature: 'format_exit(reason)',
      text: 'Gives a text for the reason of an exit, as it is seen in log messages.',
    },
    'format_fa/2': {
      signature: 'format_fa(fun, arity)',
      text: 'Gives the text for a function value and its arity, as it stands in a stacktrace.',
    },
    'format_file_line/3': {
      signature: 'format_file_line(file, line, suffix \\\\ "")',
      text: 'Gives the text `file:line:` for a place in the source; what is nil is left out.',
    },
    'format_file_line_column/4': {
      signature: 'format_file_line_column(file, line, column, suffix \\\\ "")',
      text: 'Writes a place in a source as `file:line:column:`, leaving out what is not known.',
    },
    'format_mfa/3': {
      signature: 'format_mfa(module, fun, arity)',
      text: 'Gives the text `Module.function/arity`; with a list of arguments in place of the arity these are shown.',
    },
    'format_stacktrace/1': {
      signature: 'format_stacktrace(trace \\\\ nil)',
      text: 'Gives the lines of a stacktrace as text, of the running process when none is given.',
    },
    'format_stacktrace_entry/1': {
      signature: 'format_stacktrace_entry(entry)',
      text: 'Gives the text for one entry of a stacktrace: its place and its function.',
    },
    'message/1': {
      signature: 'message(exception)',
      text: 'Gives the message of an exception, by asking `message/1` of its module.',
    },
    'normalize/3': {
      signature: 'normalize(kind, payload, stacktrace \\\\ [])',
      text: 'Makes an exception struct of an error that came from Erlang code; other kinds stay as they are.',
    },
  },
}
