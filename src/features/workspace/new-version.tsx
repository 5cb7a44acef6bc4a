import { Button } from '#ui/button.tsx'
import type { FileName } from './files.ts'
import { useWorkspace } from './workspace-store.ts'

/** The lesson has changed since the learner edited it: neither text wins unasked. */
export function NewVersion({ file }: { readonly file: FileName }) {
  const { compare, keepMine, reset } = useWorkspace((state) => state.actions)
  return (
    <div className="strip-note">
      <span>This lesson has a new version; below is yours.</span>
      <Button look="line" small onClick={() => keepMine(file)}>
        Keep mine
      </Button>
      <Button small onClick={() => compare(file)}>
        See the new one
      </Button>
      <Button small onClick={() => reset(file)}>
        Take the new one
      </Button>
    </div>
  )
}
