/** What a page does not have, and what of Elixir and Erlang is therefore missing. */
interface Missing {
  readonly because: string
  /** Modules of which nothing is there, and `Module.function` for single functions. */
  readonly names: readonly string[]
}

const MISSING: readonly Missing[] = [
  {
    because: 'a program in the playground has no files',
    names: [
      ...['File.Stream', 'File.Stat', 'Path.Wildcard', ':file', ':filelib', ':filename', ':disk_log', ':dets', ':zip', ':erl_tar'],
      ...['cd', 'cd!', 'chgrp', 'chgrp!', 'chmod', 'chmod!', 'chown', 'chown!', 'close', 'copy', 'copy!', 'cp', 'cp!', 'cp_r', 'cp_r!'].map(
        inFile,
      ),
      ...['ln', 'ln!', 'ln_s', 'ln_s!', 'lstat', 'lstat!', 'mkdir!', 'read_link', 'read_link!', 'rename', 'rename!', 'rm_rf', 'rm_rf!'].map(
        inFile,
      ),
      ...['rmdir', 'rmdir!', 'stream!', 'touch', 'touch!', 'write_stat', 'write_stat!', 'ls!'].map(inFile),
      ...[
        'Path.wildcard',
        'Record.extract',
        'Record.extract_all',
        'Code.compile_file',
        'Code.eval_file',
        'Code.format_file!',
        'Code.load_file',
        'Code.require_file',
      ],
      ...['Code.append_paths', 'Code.prepend_paths', 'Code.delete_paths'],
      ...['Code.append_path', 'Code.prepend_path', 'Code.delete_path', 'EEx.eval_file', 'EEx.compile_file'],
      ...['System.tmp_dir', 'System.tmp_dir!', 'System.user_home', 'System.user_home!', 'System.cwd', 'System.find_executable'],
      ...[':ets.file2tab', ':ets.tab2file'],
    ],
  },
  {
    because: 'a program in the playground cannot start other programs',
    names: [
      'Port',
      ':erl_ddll',
      ...['cmd', 'shell', 'halt', 'stop', 'restart', 'at_exit', 'trap_signal', 'untrap_signal', 'pid'].map(inSystem),
    ],
  },
  {
    because: 'a program in the playground has no network',
    names: [
      ':gen_tcp',
      ':gen_udp',
      ':gen_sctp',
      ':ssl',
      ':inet',
      ':httpc',
      ':http',
      ':ssh',
      ':ftp',
      ':socket',
      'Req',
      'HTTPoison',
      'Finch',
      'Tesla',
      'Mint.HTTP',
    ],
  },
  {
    because: 'the playground is one node',
    names: [
      ...['connect', 'disconnect', 'monitor', 'ping', 'set_cookie', 'get_cookie', 'spawn', 'spawn_link', 'spawn_monitor', 'start'].map(
        (name) => `Node.${name}`,
      ),
      ...['GenServer.abcast', 'GenServer.multi_call', ':rpc', ':erpc', ':net_kernel', ':net_adm', ':global', ':pg', ':mnesia'],
    ],
  },
  {
    because: 'what a program in the playground logs goes to its own output alone',
    names: ['add_backend', 'remove_backend', 'add_handlers', 'add_translator', 'remove_translator', 'default_formatter'].map(
      (name) => `Logger.${name}`,
    ),
  },
  {
    because: 'Erlang’s external term format is not written or read',
    names: [':erlang.term_to_binary', ':erlang.binary_to_term', ':erlang.term_to_iovec', ':erlang.external_size'],
  },
  {
    because: 'Erlang/OTP 24 removed what it asks for, and `__STACKTRACE__` is there instead',
    names: ['System.stacktrace'],
  },
  {
    because: 'the playground runs scripts and has no projects or packages',
    names: [
      ...['Mix', 'IEx', 'Hex', 'Config', 'EEx', 'Mix.Task', 'Mix.Project', 'Mix.Config', 'Mix.install', 'ExUnit.DocTest', 'Code.Fragment'],
      ...[
        'Kernel.ParallelCompiler',
        'Jason',
        'Poison',
        'Phoenix',
        'Plug',
        'Plug.Conn',
        'Oban',
        'Timex',
        'Faker',
        ':observer',
        ':dbg',
        ':beam_lib',
        ':compile',
      ],
    ],
  },
]

function inFile(name: string): string {
  return `File.${name}`
}

function inSystem(name: string): string {
  return `System.${name}`
}

const REASONS: ReadonlyMap<string, string> = new Map(MISSING.flatMap(({ because, names }) => names.map((name) => [name, because] as const)))

/** Why a function that real Elixir has is missing here, as a sentence; undefined when nothing is known of it. `module` as it prints. */
export function whyUnavailable(module: string, name: string): string | undefined {
  const because = REASONS.get(`${module}.${name}`) ?? REASONS.get(module)
  return because === undefined ? undefined : `${module}.${name} is not available in the playground: ${because}.`
}
