import type { ModuleDocs } from './function-docs.ts'

/** What `h Application` tells. */
export const applicationDocs: ModuleDocs = {
  text: 'Settings of applications, kept in memory, and what is known about the applications that are loaded.',
  functions: {
    'app_dir/2': {
      signature: 'app_dir(app, path \\\\ "")',
      text: 'Gives the folder of an application, or a path inside that folder.',
    },
    'compile_env!/2': {
      signature: 'compile_env!(app, key_or_path)',
      text: 'Reads a setting while the module is compiled and raises when there is none. A path reads within the setting.',
    },
    'compile_env!/3': {
      signature: 'compile_env!(env, app, key_or_path)',
      text: 'The same as `compile_env!/2` for macros, with the environment that the setting is read for.',
    },
    'compile_env/3': {
      signature: 'compile_env(app, key_or_path, default \\\\ nil)',
      text: 'Reads a setting while the module is compiled, in its body only. A path such as `[:key, :inner]` reads within it.',
    },
    'compile_env/4': {
      signature: 'compile_env(env, app, key_or_path, default)',
      text: 'The same as `compile_env/3` for macros, with the environment that the setting is read for.',
    },
    'delete_env/3': {
      signature: 'delete_env(app, key, opts \\\\ [])',
      text: 'Removes one setting of an application, so that reading it gives the default again.',
    },
    'ensure_all_started/2': {
      signature: 'ensure_all_started(app_or_apps, type_or_opts \\\\ [])',
      text: 'Starts an application and all it needs: `{:ok, started}` with those that were not running, or an error.',
    },
    'ensure_loaded/1': {
      signature: 'ensure_loaded(app)',
      text: 'Makes sure that an application is loaded: `:ok` or `{:error, reason}`.',
    },
    'ensure_started/2': {
      signature: 'ensure_started(app, type \\\\ :temporary)',
      text: 'Makes sure that an application runs: `:ok`, also when it ran before, or `{:error, reason}`.',
    },
    'fetch_env/2': {
      signature: 'fetch_env(app, key)',
      text: 'Reads a setting of an application: `{:ok, value}`, or `:error` when it is not set.',
    },
    'fetch_env!/2': {
      signature: 'fetch_env!(app, key)',
      text: 'Reads a setting of an application and raises `ArgumentError` when it is not set.',
    },
    'format_error/1': {
      signature: 'format_error(reason)',
      text: 'Puts the reason why an application could not be started, stopped or loaded into words.',
    },
    'get_all_env/1': {
      signature: 'get_all_env(app)',
      text: 'Gives all settings of an application as a keyword list, empty when there are none.',
    },
    'get_application/1': {
      signature: 'get_application(module)',
      text: 'Gives the application that a module belongs to, or `nil` when none is known.',
    },
    'get_env/3': {
      signature: 'get_env(app, key, default \\\\ nil)',
      text: 'Reads a setting of an application, or gives the default when it is not set.',
    },
    'load/1': {
      signature: 'load(app)',
      text: 'Loads what is known of an application without starting it: `:ok`, or an error when it is loaded already.',
    },
    'loaded_applications/0': {
      signature: 'loaded_applications()',
      text: 'Lists the loaded applications, each as `{name, description, version}` with charlists.',
    },
    'put_all_env/2': {
      signature: 'put_all_env(config, opts \\\\ [])',
      text: 'Sets many settings at once from `[app: [key: value]]`; nested keyword lists are merged with those present.',
    },
    'put_env/4': {
      signature: 'put_env(app, key, value, opts \\\\ [])',
      text: 'Sets a setting of an application. Code that has read it earlier does not learn of the change.',
    },
    'spec/1': {
      signature: 'spec(app)',
      text: 'Gives what an application says about itself as a keyword list, or `nil` when it is not loaded.',
    },
    'spec/2': {
      signature: 'spec(app, key)',
      text: "Gives one item of an application's description, such as `:vsn` or `:modules`.",
    },
    'start/2': {
      signature: 'start(app, type \\\\ :temporary)',
      text: 'Starts an application: `:ok`, or an error when it runs already or is not known.',
    },
    'started_applications/1': {
      signature: 'started_applications(timeout \\\\ 5000)',
      text: 'Lists the running applications, each as `{name, description, version}` with charlists.',
    },
    'stop/1': {
      signature: 'stop(app)',
      text: 'Stops an application that runs; its settings and what is known of it stay.',
    },
    'unload/1': {
      signature: 'unload(app)',
      text: 'Forgets what is known of an application that does not run any more.',
    },
  },
}
