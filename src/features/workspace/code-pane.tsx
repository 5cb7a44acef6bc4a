import { Tabs } from 'radix-ui'
import { CodeEditor, type FilePosition } from '#editor/code-editor.tsx'
import type { Marks } from '#editor/decorations.ts'
import type { AskLanguage } from '#editor/language.ts'
import type { Definition } from '#protocol/language.ts'
import { Button } from '#ui/button.tsx'
import { Menu } from '#ui/menu.tsx'
import { TickBox } from '#ui/tick-box.tsx'
import { FILE_NAMES, type FileName, outdated, textOf } from './files.ts'
import { NewVersion } from './new-version.tsx'
import { RunButton, type RunState } from './run-button.tsx'
import { VersionNote } from './version-note.tsx'
import { type Tab, useWorkspace } from './workspace-store.ts'

interface CodePaneProps {
  readonly solution: string | null
  readonly run: RunState
  readonly marks: Marks
  /** How many errors the last run had in each file. */
  readonly errors: Readonly<Partial<Record<Tab, number>>>
  readonly onLine: (line: number, column: number) => void
  readonly onPoint: (line: number | null, column: number) => void
  readonly onOpenValue: (line: number) => void
  readonly onAsk: AskLanguage
  readonly onDefinition: (place: Definition) => void
  readonly goTo: FilePosition | null
  readonly onSaid: (text: string) => void
  readonly onResetDatabase: () => void
  /** The database that runs begin with; null for an empty one. */
  readonly startsFrom: string | null
  /** The solution as the exercise's text, which Ctrl-Z takes back. */
  readonly onUseSolution: () => void
}

/** The files of a lesson in the editor, and what runs them. */
export function CodePane(props: CodePaneProps) {
  const { lesson, originals, edits, versions, tab, solutionShown, compared, live, actions } = useWorkspace()
  const tabs: Tab[] = FILE_NAMES.filter(
    (name) => name === 'code' || name === tab || textOf(originals, edits, name) !== '' || (originals[name] ?? '') !== '',
  )
  if (compared !== null) tabs.push('new version')
  if (solutionShown && props.solution !== null) tabs.push('solution')
  const editable = isFile(tab)
  const text = editable
    ? textOf(originals, edits, tab)
    : tab === 'solution'
      ? (props.solution ?? '')
      : (originals[compared ?? 'code'] ?? '')
  const renewed = editable && outdated(originals, edits).includes(tab) ? tab : null
  return (
    <Tabs.Root className="pane-in" value={tab} onValueChange={(value) => actions.choose(tabs.find((name) => name === value) ?? 'code')}>
      <div className="pane-head">
        <Tabs.List className="tabs files" aria-label="Files">
          {tabs.map((name) => (
            <Tabs.Trigger key={name} value={name}>
              {name}
              {(props.errors[name] ?? 0) > 0 && <span className="n bad-t">✗ {props.errors[name]}</span>}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        <span className="grow" />
        <TickBox className="hide-s" label="Live" checked={live} onChange={actions.setLive} />
        <ResetMenu file={editable ? tab : null} startsFrom={props.startsFrom} onResetDatabase={props.onResetDatabase} />
        <RunButton run={props.run} />
      </div>
      <Tabs.Content className="pane-body code-body" value={tab} tabIndex={-1}>
        <VersionNote />
        {renewed !== null && <NewVersion file={renewed} />}
        {tab === 'solution' && (
          <div className="strip-note">
            <span>One good answer, to read.</span>
            <Button look="line" small onClick={props.onUseSolution}>
              Put it into the exercise
            </Button>
          </div>
        )}
        <CodeEditor
          path={`${lesson}/${versions.shown === 0 ? '' : `${versions.shown}/`}${tab}.exs`}
          label={`${tab}.exs`}
          text={text}
          readOnly={!editable}
          marks={props.marks}
          onChange={(changed) => editable && actions.edit(tab, changed)}
          onLine={props.onLine}
          onPoint={props.onPoint}
          onOpenValue={props.onOpenValue}
          onAsk={props.onAsk}
          onDefinition={props.onDefinition}
          goTo={props.goTo}
          onSaid={props.onSaid}
        />
      </Tabs.Content>
    </Tabs.Root>
  )
}

function isFile(tab: Tab): tab is FileName {
  return tab === 'setup' || tab === 'code' || tab === 'exercise'
}

type ResetMenuProps = Pick<CodePaneProps, 'startsFrom' | 'onResetDatabase'> & { readonly file: FileName | null }

function ResetMenu({ file, startsFrom, onResetDatabase }: ResetMenuProps) {
  const { edits, actions } = useWorkspace()
  return (
    <Menu
      label="Reset: code, or database"
      icon="reset"
      items={[
        {
          name: `Reset ${file ?? 'code'}`,
          about: 'back to the lesson’s text; Ctrl-Z takes it back',
          disabled: file === null || edits[file] === undefined,
          onSelect: () => file !== null && actions.reset(file),
        },
        {
          name: 'Reset database',
          about: `runs again on ${startsFrom === null ? 'a fresh one' : `a new copy of ${startsFrom}`}`,
          onSelect: onResetDatabase,
        },
      ]}
    />
  )
}
