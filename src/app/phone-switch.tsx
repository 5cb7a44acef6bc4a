import type { ReactNode } from 'react'
import { switchTo, type View } from './router.ts'

const VIEWS: Readonly<Record<View, string>> = { read: 'Read', code: 'Code', result: 'Result' }

/** On a narrow screen the three places are three views. */
export function PhoneSwitch({ view, badge }: { readonly view: View; readonly badge: ReactNode }) {
  return (
    <nav className="switch" aria-label="View">
      {(Object.keys(VIEWS) as View[]).map((name) => (
        <button key={name} type="button" aria-current={name === view ? 'page' : undefined} onClick={() => switchTo(name)}>
          {VIEWS[name]}
          {name === 'result' && badge}
        </button>
      ))}
    </nav>
  )
}
