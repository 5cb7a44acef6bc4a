import type { ModuleDocs } from './function-docs.ts'

/** What `h Logger` tells. */
export const loggerDocs: ModuleDocs = {
  text: 'Messages about what the program does, each with a level. Those below the level that is set are not even built.',
  functions: {
    'alert/2': {
      signature: 'alert(message_or_fun, metadata \\\\ [])',
      text: 'Logs a message at the level `:alert`: somebody should act at once. Needs `require Logger`.',
    },
    'bare_log/3': {
      signature: 'bare_log(level, message_or_fun, metadata \\\\ [])',
      text: 'Logs at a level that is known only at runtime, without the place in the source that the macros add.',
    },
    'compare_levels/2': {
      signature: 'compare_levels(left, right)',
      text: 'Tells how two levels relate: `:gt` when the first is graver, `:eq` or `:lt`.',
    },
    'configure/1': {
      signature: 'configure(options)',
      text: 'Changes the settings of the logger while the program runs, such as `level: :warning`.',
    },
    'configure_backend/2': {
      signature: 'configure_backend(backend, options)',
      text: 'Changes the settings of one place that messages go to, such as `:console`.',
    },
    'critical/2': {
      signature: 'critical(message_or_fun, metadata \\\\ [])',
      text: 'Logs a message at the level `:critical`: an important part has failed. Needs `require Logger`.',
    },
    'debug/2': {
      signature: 'debug(message_or_fun, metadata \\\\ [])',
      text: 'Logs a message at the level `:debug`, for those who look for a fault. Needs `require Logger`.',
    },
    'delete_process_level/1': {
      signature: 'delete_process_level(pid)',
      text: 'Lets a process follow the general level again after `put_process_level/2`.',
    },
    'disable/1': {
      signature: 'disable(pid)',
      text: 'Makes a process silent: what it logs is dropped from now on.',
    },
    'emergency/2': {
      signature: 'emergency(message_or_fun, metadata \\\\ [])',
      text: 'Logs a message at the gravest level, `:emergency`: the system cannot be used. Needs `require Logger`.',
    },
    'enable/1': {
      signature: 'enable(pid)',
      text: 'Lets a process log again that was made silent by `disable/1`, and gives `:ok`.',
    },
    'enabled?/1': {
      signature: 'enabled?(pid)',
      text: 'Tells whether what a process logs is kept, that is, whether it was not made silent.',
    },
    'error/2': {
      signature: 'error(message_or_fun, metadata \\\\ [])',
      text: 'Logs a message at the level `:error`: something failed. A function as message runs only if it is logged.',
    },
    'flush/0': {
      signature: 'flush()',
      text: 'Waits until the messages so far have been written, for instance before the program ends.',
    },
    'get_process_level/1': {
      signature: 'get_process_level(pid)',
      text: 'Gives the level that was set for one process, or `nil` when it follows the general one.',
    },
    'info/2': {
      signature: 'info(message_or_fun, metadata \\\\ [])',
      text: 'Logs a message at the level `:info`, about the normal course of things. Needs `require Logger`.',
    },
    'level/0': {
      signature: 'level()',
      text: 'Gives the level that is set: messages of lower levels are dropped, such as `:debug` at `:info`.',
    },
    'levels/0': {
      signature: 'levels()',
      text: 'Lists all levels, the gravest first: from `:emergency` to `:debug`.',
    },
    'log/3': {
      signature: 'log(level, message_or_fun, metadata \\\\ [])',
      text: 'Logs a message at the level that is given as an atom. Needs `require Logger`.',
    },
    'metadata/0': {
      signature: 'metadata()',
      text: 'Gives the data that this process adds to all its messages, as a keyword list.',
    },
    'metadata/1': {
      signature: 'metadata(metadata)',
      text: 'Adds data such as `request_id: 7` to all later messages of this process; `nil` takes a key away.',
    },
    'notice/2': {
      signature: 'notice(message_or_fun, metadata \\\\ [])',
      text: 'Logs a message at the level `:notice`: normal, but worth a look. Needs `require Logger`.',
    },
    'put_module_level/2': {
      signature: 'put_module_level(module, level)',
      text: 'Sets the level for messages from one module or a list of modules.',
    },
    'put_application_level/2': {
      signature: 'put_application_level(appname, level)',
      text: 'Would set the level for the modules of an application; those of a script belong to none.',
    },
    'delete_application_level/1': {
      signature: 'delete_application_level(appname)',
      text: 'Would take the level away again that was set for the modules of an application.',
    },
    'get_module_level/1': {
      signature: 'get_module_level(module)',
      text: 'Answers `[{module, level}]` of the modules given that have a level of their own.',
    },
    'delete_module_level/1': {
      signature: 'delete_module_level(module)',
      text: 'Takes the level away that was set for a module or a list of modules.',
    },
    'delete_all_module_levels/0': {
      signature: 'delete_all_module_levels()',
      text: 'Takes all levels away that were set for modules, so that the general one holds again.',
    },
    'put_process_level/2': {
      signature: 'put_process_level(pid, level)',
      text: 'Sets the level for the messages of this process alone, whatever the general level is.',
    },
    'reset_metadata/1': {
      signature: 'reset_metadata(keywords \\\\ [])',
      text: 'Replaces all data that this process adds to its messages, where `metadata/1` adds to it.',
    },
    'warn/2': {
      signature: 'warn(message_or_fun, metadata \\\\ [])',
      text: 'The former name of `warning/2`, which new code should use instead.',
    },
    'warning/2': {
      signature: 'warning(message_or_fun, metadata \\\\ [])',
      text: 'Logs a message at the level `:warning`: no failure yet, but something looks wrong. Needs `require Logger`.',
    },
  },
}
