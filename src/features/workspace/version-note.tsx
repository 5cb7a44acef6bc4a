import { Button } from '#ui/button.tsx'
import { useWorkspace } from './workspace-store.ts'

/** Several versions of the files are kept: which is open, the others, and the way to have one alone. */
export function VersionNote() {
  const { versions, actions } = useWorkspace()
  const { all, shown } = versions
  if (all.length === 1) return null
  const others = all.map(({ from }, index) => ({ from, index })).filter(({ index }) => index !== shown)
  return (
    <div className="strip-note" role="status" aria-label="Versions">
      <span>{shown === 0 ? 'This is your own version.' : `This is from ${all[shown]?.from}; your own is kept.`}</span>
      {others.map(({ from, index }) => (
        <Button key={index} look="line" small onClick={() => actions.show(index)}>
          See {index === 0 ? 'mine' : `what is from ${from}`}
        </Button>
      ))}
      <Button small onClick={actions.keepShown}>
        {shown === 0 ? 'Keep mine only' : 'Keep this one only'}
      </Button>
    </div>
  )
}
