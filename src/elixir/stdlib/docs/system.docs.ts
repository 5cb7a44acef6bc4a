import type { ModuleDocs } from './function-docs.ts'

/** What `h System` tells. */
export const systemDocs: ModuleDocs = {
  text: 'The clock, environment variables and facts about the system that the program runs on.',
  functions: {
    'argv/0': {
      signature: 'argv()',
      text: 'Lists the arguments that the program was started with, as strings.',
    },
    'argv/1': {
      signature: 'argv(args)',
      text: 'Replaces the arguments of the program, a list of strings that `argv/0` gives.',
    },
    'build_info/0': {
      signature: 'build_info()',
      text: 'Gives the version of Elixir and of Erlang/OTP, and when it was built, as a map.',
    },
    'compiled_endianness/0': {
      signature: 'compiled_endianness()',
      text: 'Tells the order of bytes in numbers that the code was compiled for: `:little` or `:big`.',
    },
    'convert_time_unit/3': {
      signature: 'convert_time_unit(time, from_unit, to_unit)',
      text: 'Turns a time from one unit into another, such as `:second` into `:millisecond`, rounded down.',
    },
    'delete_env/1': {
      signature: 'delete_env(varname)',
      text: 'Removes an environment variable, so that `fetch_env/1` gives `:error` for it.',
    },
    'endianness/0': {
      signature: 'endianness()',
      text: 'Tells the order of bytes in numbers of the machine: `:little` or `:big`.',
    },
    'fetch_env/1': {
      signature: 'fetch_env(varname)',
      text: 'Reads an environment variable: `{:ok, value}`, or `:error` when it is not set.',
    },
    'fetch_env!/1': {
      signature: 'fetch_env!(varname)',
      text: 'Reads an environment variable and raises `System.EnvError` when it is not set.',
    },
    'get_env/0': {
      signature: 'get_env()',
      text: 'Gives all environment variables as a map from names to values, all of them strings.',
    },
    'get_env/2': {
      signature: 'get_env(varname, default \\\\ nil)',
      text: 'Reads an environment variable as a string, or gives the default when it is not set.',
    },
    'monotonic_time/1': {
      signature: 'monotonic_time(unit \\\\ :native)',
      text: 'Reads a clock that never goes back. Its start is arbitrary: use it for the difference of two readings.',
    },
    'no_halt/0': {
      signature: 'no_halt()',
      text: 'Tells whether the system is to go on when the program has come to its end.',
    },
    'no_halt/1': {
      signature: 'no_halt(boolean)',
      text: 'Says whether the system is to go on when the program has come to its end.',
    },
    'os_time/1': {
      signature: 'os_time(unit \\\\ :native)',
      text: "Gives the time of the operating system's clock since 1970, in a unit such as `:second`.",
    },
    'otp_release/0': {
      signature: 'otp_release()',
      text: 'Gives the release of Erlang/OTP that the program sees, as a string such as `"27"`.',
    },
    'pid/0': {
      signature: 'pid()',
      text: "Gives the number of the operating system's process, as a string.",
    },
    'put_env/1': {
      signature: 'put_env(enumerable)',
      text: 'Sets many environment variables from pairs; a value of `nil` removes its variable.',
    },
    'put_env/2': {
      signature: 'put_env(varname, value)',
      text: 'Sets an environment variable for the rest of the run. Name and value are strings.',
    },
    'schedulers/0': {
      signature: 'schedulers()',
      text: 'Gives how many schedulers the runtime has, that is, how many processes can run at the same time at most.',
    },
    'schedulers_online/0': {
      signature: 'schedulers_online()',
      text: 'Gives how many schedulers are in use; the usual measure for how many tasks to run at once.',
    },
    'system_time/1': {
      signature: 'system_time(unit \\\\ :native)',
      text: 'Gives the time since 1970 in a unit such as `:second`. It can be set back: measure with `monotonic_time/1`.',
    },
    'time_offset/1': {
      signature: 'time_offset(unit \\\\ :native)',
      text: 'Gives the difference between system time and monotonic time: added to the latter it gives the former.',
    },
    'tmp_dir/0': {
      signature: 'tmp_dir()',
      text: 'Gives a folder for files that are not kept, or `nil` when none can be written to.',
    },
    'tmp_dir!/0': {
      signature: 'tmp_dir!()',
      text: 'Gives a folder for files that are not kept, and raises when none can be written to.',
    },
    'unique_integer/1': {
      signature: 'unique_integer(modifiers \\\\ [])',
      text: 'Gives an integer that no other call of this run gives. Modifiers: `:positive` and `:monotonic`, each one higher.',
    },
    'user_home/0': {
      signature: 'user_home()',
      text: 'Gives the home folder of the user, or `nil` when there is none.',
    },
    'version/0': {
      signature: 'version()',
      text: 'Gives the version of Elixir that the program sees, as a string.',
    },
  },
}
