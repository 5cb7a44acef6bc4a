// What both commands need before anything else, in plain Node: the packages, and for the tests a Chromium.
import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'

export const root = resolve(import.meta.dirname, '../..')

/** Runs a command in the project's folder with its output shown; ends this process with the command's code when it fails. */
export function run(command, args, options = {}) {
  const result = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32', ...options })
  if (result.error) fail(`${command} could not be started: ${result.error.message}`)
  if (result.status !== 0) process.exit(result.status ?? 1)
}

/** Ends this process with a message that says what is wrong and what to do. */
function fail(message) {
  console.error(`\n${message}\n`)
  process.exit(1)
}

/** Ends this process unless Node is new enough for the tools in use. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    fail(`Node ${process.versions.node} is too old: the playground is built with Node 20.19 or newer (https://nodejs.org).`)
  }
}

/** Installs the packages of package-lock.json, unless just these are there. */
export function installPackages() {
  const installed = join(root, 'node_modules', '.package-lock.json')
  const locked = join(root, 'package-lock.json')
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(locked).mtimeMs) return
  console.log('Installing the packages …')
  run('npm', ['ci', '--no-audit', '--no-fund'])
}

const CHROMIUMS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** The path of a Chromium: `CHROMIUM_PATH`, one that is installed, or Debian's, installed now. */
export function findChromium() {
  const given = process.env.CHROMIUM_PATH
  if (given) return existsSync(given) ? given : fail(`CHROMIUM_PATH is ${given}, and there is no such file.`)
  return CHROMIUMS.find(existsSync) ?? installChromium()
}

function installChromium() {
  const help = 'The end-to-end tests need a Chromium: install one, or set CHROMIUM_PATH to its program.'
  if (!existsSync('/usr/bin/apt-get')) fail(help)
  console.log('Installing Chromium …')
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  const apt = (...args) => {
    const [command, ...rest] = [...sudo, 'apt-get', '-qq', ...args]
    const result = spawnSync(command, rest, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
    if (result.status !== 0) fail(`apt-get ${args.join(' ')} failed. ${help}`)
  }
  apt('update')
  apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation')
  return CHROMIUMS.find(existsSync) ?? fail(help)
}
