import type { ReactNode } from 'react'
import { EMBEDDED } from './embedded.ts'
import { switchTo, type View } from './router.ts'

const VIEWS: Readonly<Record<View, string>> = { read: 'Read', code: 'Code', result: 'Result' }

const SHOWN = (Object.keys(VIEWS) as View[]).filter((view) => !(EMBEDDED && view === 'read'))

/** On a narrow screen the three places are three views. */
export function PhoneSwitch({ view, badge }: { readonly view: View; readonly badge: ReactNode }) {
  return (
    <nav className="switch" aria-label="View">
      {SHOWN.map((name) => (
        <button key={name} type="button" aria-current={name === view ? 'page' : undefined} onClick={() => switchTo(name)}>
          {VIEWS[name]}
          {name === 'result' && badge}
        </button>
      ))}
    </nav>
  )
}
