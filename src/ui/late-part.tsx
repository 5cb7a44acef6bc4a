import { type ComponentType, type ReactNode, useEffect, useState } from 'react'
import { Button } from './button.tsx'

/** A part of the page whose code is loaded when it is first shown, or ahead of that. */
export interface LatePart<P> {
  readonly Part: ComponentType<P>
  /** Loads the code ahead; a failure is told when the part is shown. */
  readonly prefetch: () => void
}

/** How a part that stands above the page is open, and closed. */
interface Floating<P> {
  readonly isOpen: (props: P) => boolean
  readonly close: (props: P) => void
  /** What stands in the page until it has come; nothing when it is not given. */
  readonly meanwhile?: (props: P) => ReactNode
}

/** A part of the page of its own chunk. While it is on its way its place is empty; a download that fails is named, with Retry. */
export function latePart<P extends object>(
  name: string,
  load: () => Promise<ComponentType<P>>,
  floating: Floating<P> | null = null,
): LatePart<P> {
  let arrived: ComponentType<P> | null = null
  const arrive = async (): Promise<ComponentType<P>> => {
    arrived = await load()
    return arrived
  }

  function Part(props: P) {
    const [Loaded, setLoaded] = useState(() => arrived)
    const [failure, setFailure] = useState<string | null>(null)
    const [attempt, setAttempt] = useState(0)
    useEffect(() => {
      // A retry is a new attempt.
      void attempt
      if (Loaded !== null) return
      let current = true
      arrive().then(
        (component) => current && setLoaded(() => component),
        (error: unknown) => current && setFailure(error instanceof Error ? error.message : String(error)),
      )
      return () => {
        current = false
      }
    }, [Loaded, attempt])
    if (Loaded !== null) return <Loaded {...props} />
    if (floating !== null && (failure === null || !floating.isOpen(props))) return floating.meanwhile?.(props) ?? null
    if (failure === null) return <div className="bone" aria-hidden="true" />
    const retry = () => {
      setFailure(null)
      setAttempt(attempt + 1)
    }
    return (
      <>
        {floating?.meanwhile?.(props)}
        <div className={floating === null ? 'empty' : 'empty floats'} role="alert">
          <b>{name} could not be loaded</b>
          <p>{failure}</p>
          <Button look="line" onClick={retry}>
            Retry
          </Button>
          {floating !== null && <Button onClick={() => floating.close(props)}>Close</Button>}
        </div>
      </>
    )
  }

  return { Part, prefetch: () => void arrive().catch(() => {}) }
}

interface DialogProps {
  readonly open: boolean
  readonly onOpen: (open: boolean) => void
}

/** The same of what stands above the page: its code is wanted once it has been opened. */
export function lateDialog<P extends DialogProps>(name: string, load: () => Promise<ComponentType<P>>): LatePart<P> {
  const late = latePart(name, load, { isOpen: ({ open }: P) => open, close: ({ onOpen }: P) => onOpen(false) })

  function Part(props: P) {
    const [wanted, setWanted] = useState(props.open)
    if (props.open && !wanted) setWanted(true)
    return wanted ? <late.Part {...props} /> : null
  }

  return { Part, prefetch: late.prefetch }
}
