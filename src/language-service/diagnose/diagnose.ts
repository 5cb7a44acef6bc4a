import { type Program, readProgram } from '#language-service/program/program.ts'
import type { Node } from '#language-service/syntax/node.ts'
import { childrenOf } from '#language-service/syntax/walk.ts'
import type { CompilerFinding, Finding, LanguageQuestion } from '#protocol/language.ts'
import { callFindings } from './call-findings.ts'
import { fieldFindings } from './field-findings.ts'
import { everyPath } from './finding.ts'
import { fromCompiler } from './from-compiler.ts'
import { queryFindings } from './query-findings.ts'
import { structFindings } from './struct-findings.ts'

/** What is wrong or doubtful in a file, in the order of the text: what the compiler said of it, and what the queries and schemas show. */
export async function diagnose(
  { sources, file }: LanguageQuestion & { readonly kind: 'diagnose' },
  compiled: readonly CompilerFinding[],
): Promise<readonly Finding[]> {
  const text = sources.find((source) => source.file === file)?.text ?? ''
  const own = await ownFindings(readProgram(sources), file)
  const said = compiled.filter((finding) => finding.file === file).map((finding) => fromCompiler(finding, text))
  // Where a fault has its exact place, the exception that it leads to says the same of the whole line.
  const isTold = (finding: Finding) =>
    own.some((each) => sameLine(text, each, finding) && (sameMessage(each, finding) || overlaps(each, finding)))
  return [...own, ...said.filter((finding) => !isTold(finding))].sort((left, right) => left.start - right.start)
}

async function ownFindings(program: Program, file: string): Promise<readonly Finding[]> {
  const root = program.files.find((each) => each.file === file)?.root
  if (root === undefined) return []
  const found = new Map<string, Finding>()
  for (const path of everyPath(root, childrenOf)) {
    for (const check of CHECKS)
      for (const finding of await check(program, file, path)) found.set(`${finding.start}-${finding.end}`, finding)
  }
  return [...found.values()]
}

/** Each looks at the node at the end of a path. */
const CHECKS: readonly ((program: Program, file: string, path: readonly Node[]) => readonly Finding[] | Promise<readonly Finding[]>)[] = [
  queryFindings,
  fieldFindings,
  structFindings,
  callFindings,
]

function overlaps(one: Finding, other: Finding): boolean {
  return one.start < other.end && other.start < one.end
}

function sameMessage(one: Finding, other: Finding): boolean {
  return other.message.startsWith(one.message.split('. ')[0] ?? '')
}

function sameLine(text: string, one: Finding, other: Finding): boolean {
  return lineOf(text, one.start) >= lineOf(text, other.start) && lineOf(text, one.start) <= lineOf(text, other.end)
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}
