import type { ModuleDocs } from './function-docs.ts'

/** What `h Kernel.SpecialForms` tells. */
export const kernelSpecialFormsDocs: ModuleDocs = {
  text: 'The building blocks that all other code expands to. They are part of the compiler and cannot be defined anew.',
  functions: {
    '%/2': {
      signature: '%struct{}',
      text: 'Makes or matches a struct: `%User{name: "Ann"}`. Unknown fields are compile errors.',
    },
    '%{}/1': {
      signature: '%{}',
      text: 'Makes or matches a map: `%{a: 1, "b" => 2}`. As a pattern it matches any map that has these keys.',
    },
    '&/1': {
      signature: '&expr',
      text: 'Makes a function: `&Mod.fun/1` captures a named one, and `&(&1 + &2)` has its arguments by number.',
    },
    './2': {
      signature: 'left.right',
      text: 'Calls a function of a module, or reads a field of a map or struct by an atom key.',
    },
    '::/2': {
      signature: 'left :: right',
      text: 'Gives the type and size of a segment of a bitstring, as in `<<n::16, rest::binary>>`; or of a value in typespecs.',
    },
    '<<>>/1': {
      signature: '<<args>>',
      text: 'Makes or matches a bitstring of segments, each an integer of 8 bits when nothing else is said.',
    },
    '=/2': {
      signature: 'pattern = expr',
      text: 'Matches a value against a pattern and binds its variables. Raises `MatchError` when it does not match.',
    },
    '^/1': {
      signature: '^var',
      text: 'Pins a variable: the pattern compares with its value instead of binding it. In Ecto queries it brings a value in.',
    },
    '__CALLER__/0': {
      signature: '__CALLER__',
      text: "Inside a macro's definition, the environment of the place that calls the macro.",
    },
    '__DIR__/0': {
      signature: '__DIR__',
      text: 'The directory of the file that the code is in, a string known when it is compiled.',
    },
    '__ENV__/0': {
      signature: '__ENV__',
      text: 'The environment at this place as a `Macro.Env` struct: file, line, module, imports and so on.',
    },
    '__MODULE__/0': {
      signature: '__MODULE__',
      text: 'The name of the module being defined, an atom, or nil outside of every module.',
    },
    '__STACKTRACE__/0': {
      signature: '__STACKTRACE__',
      text: 'Inside `rescue` and `catch`, the calls that led to what was caught, a list.',
    },
    '__aliases__/1': {
      signature: '__aliases__(args)',
      text: 'What an alias such as `Foo.Bar` is in quoted code: a list of its parts as atoms.',
    },
    '__block__/1': {
      signature: '__block__(args)',
      text: 'What several expressions after each other are in quoted code; its value is that of the last.',
    },
    'alias/2': {
      signature: 'alias(module, opts)',
      text: 'Lets a module be called by the last part of its name, or by another name with `as:`.',
    },
    'case/2': {
      signature: 'case(condition, clauses)',
      text: 'Runs the first clause whose pattern and guard match the value. Raises `CaseClauseError` when none does.',
    },
    'cond/1': {
      signature: 'cond(clauses)',
      text: 'Runs the first clause whose condition is truthy. Raises `CondClauseError` when none is.',
    },
    'fn/1': {
      signature: 'fn args -> body end',
      text: 'Makes a function without a name. It may have several clauses, of the same number of arguments.',
    },
    'for/1': {
      signature: 'for(args)',
      text: 'A comprehension: goes through generators and filters and collects the results, by `into:` or `reduce:` if given.',
    },
    'import/2': {
      signature: 'import(module, opts)',
      text: 'Lets functions and macros of a module be called without its name; `only:` and `except:` choose which.',
    },
    'quote/2': {
      signature: 'quote(opts, block)',
      text: 'Gives the code of the block as data instead of running it; `unquote/1` puts values into it.',
    },
    'receive/1': {
      signature: 'receive(args)',
      text: 'Takes the first message that matches a clause out of the mailbox and waits for one; `after` sets how long.',
    },
    'require/2': {
      signature: 'require(module, opts)',
      text: 'Makes the macros of a module ready to be used with its name. `alias` may be given with `as:`.',
    },
    'super/1': {
      signature: 'super(args)',
      text: 'In a function that was overridable, calls the definition that was there before.',
    },
    'try/1': {
      signature: 'try(args)',
      text: 'Runs code and handles what it raises (`rescue`), throws or exits with (`catch`); `after` always runs.',
    },
    'unquote/1': {
      signature: 'unquote(expr)',
      text: 'Inside `quote`, puts the value of an expression into the code in that place.',
    },
    'unquote_splicing/1': {
      signature: 'unquote_splicing(expr)',
      text: 'Inside `quote`, puts the elements of a list into the code as single arguments or elements.',
    },
    'with/1': {
      signature: 'with(args)',
      text: 'Matches patterns by `<-` one after the other and runs `do` when all match; the first that does not goes to `else`.',
    },
    '{}/1': {
      signature: '{args}',
      text: 'Makes or matches a tuple of any size: its elements are separated by commas.',
    },
  },
}
