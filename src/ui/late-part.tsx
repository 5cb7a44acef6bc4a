import { type ComponentType, useEffect, useState } from 'react'
import { Button } from './button.tsx'

/** A part of the page whose code is loaded when it is first shown, or ahead of that. */
export interface LatePart<P> {
  readonly Part: ComponentType<P>
  /** Loads the code ahead; a failure is told when the part is shown. */
  readonly prefetch: () => void
}

/** A part of the page of its own chunk. While it is on its way its place is empty; a download that fails is named, with Retry. */
export function latePart<P extends object>(
  name: string,
  load: () => Promise<ComponentType<P>>,
  { floating = false }: { readonly floating?: boolean } = {},
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
    if (failure === null) return floating ? null : <div className="bone" aria-hidden="true" />
    const retry = () => {
      setFailure(null)
      setAttempt(attempt + 1)
    }
    return (
      <div className={floating ? 'empty floats' : 'empty'} role="alert">
        <b>{name} could not be loaded</b>
        <p>{failure}</p>
        <Button look="line" onClick={retry}>
          Retry
        </Button>
      </div>
    )
  }

  return { Part, prefetch: () => void arrive().catch(() => {}) }
}

/** The same of what stands above the page: its code is wanted once it has been opened. */
export function lateDialog<P extends { readonly open: boolean }>(name: string, load: () => Promise<ComponentType<P>>): LatePart<P> {
  const late = latePart(name, load, { floating: true })

  function Part(props: P) {
    const [wanted, setWanted] = useState(props.open)
    if (props.open && !wanted) setWanted(true)
    return wanted ? <late.Part {...props} /> : null
  }

  return { Part, prefetch: late.prefetch }
}
