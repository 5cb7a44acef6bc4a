import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, normalize } from 'node:path/posix'
import { expect, test } from 'vitest'

const FILES = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' }).trim().split('\n')
const PATH = /^#?(?:[\w.-]+\/)+$|^#?(?:[\w-]+\/)*[\w-][\w.-]*\.(?:tsx?|mjs|css|exs|json|md|txt|png)$|^src(?:\/[\w.-]+)+$/
/** A word in capitals stands for a name that the reader chooses. */
const PLACEHOLDER = /(?:^|[^A-Za-z])[A-Z]+(?:[^A-Za-z]|$)/
const CODE = /`([^`\n]+)`/g

/** The paths that a text names, in backticks or as targets of links; what stands in fences are commands and code. */
function pathsIn(text: string): readonly string[] {
  const prose = text.replaceAll(/^```[\s\S]*?^```/gm, '')
  const names = [...prose.matchAll(CODE)].map((match) => match[1] ?? '').filter((name) => PATH.test(name))
  const links = [...prose.replaceAll(CODE, '').matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map((match) => match[1] ?? '')
  return [
    ...links.filter((target) => !/^[a-z]+:/.test(target)),
    ...names.filter((name) => !PLACEHOLDER.test(name.replace(/(?:README|CONTRIBUTING|FACTS)\.md$/, ''))),
  ].map((path) => path.replace(/^#/, '').replace(/\/$/, ''))
}

/** The folder with those it lies in, from the inside out: `src/sql/`, `src/`, and the root. */
function foldersAround(folder: string): readonly string[] {
  return folder === '.' ? [''] : [`${folder}/`, ...foldersAround(dirname(folder))]
}

function isPath(path: string): boolean {
  return FILES.some((file) => file === path || file.startsWith(`${path}/`))
}

/** The paths of a text that lead nowhere: from its folder or one around it, from `src`, or anywhere below a folder that it describes. */
function missingIn(text: string): readonly string[] {
  const paths = pathsIn(readFileSync(text, 'utf8'))
  const around = [...foldersAround(dirname(text)), 'src/']
  const described = [dirname(text), ...paths.filter(isPath)].filter((folder) => folder !== '.').map((folder) => `${folder}/`)
  const isBelow = (path: string) =>
    FILES.some((file) => `${file}/`.includes(`/${path}/`) && described.some((folder) => file.startsWith(folder)))
  return paths.filter((path) => !around.some((folder) => isPath(normalize(folder + path))) && !isBelow(path))
}

test.each(FILES.filter((file) => /(?:^|\/)(?:README|CONTRIBUTING)\.md$/.test(file)))('%s names nothing that is not there', (file) => {
  expect(missingIn(file)).toEqual([])
})
