// The engine's worker starts with the import of `use-runs`, before anything is drawn and long before the editor is loaded.
import { useRuns } from './use-runs.ts'
import './styles.css'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { useOffline } from '#features/offline/offline-store.ts'
import { isLink } from '#features/share/is-link.ts'
import { keepNothing } from '#ui/stored.ts'
import { App } from './app.tsx'
import { loadSubject } from './course.ts'
import { EMBEDDED } from './embedded.ts'
import { currentRoute } from './router.ts'
import { keepPlace } from './static/keep-place.ts'
import { subjectId } from './subject.ts'
import { loadGlossary } from './use-glossary.ts'

if (EMBEDDED) keepNothing()
const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no element #root')
const drawn = createRoot(root)
const draw = () => {
  // The page that was drawn when it was built stands there and may have been scrolled.
  keepPlace(root, () => flushSync(() => drawn.render(<App />)))
}
const route = currentRoute()
const hasLink = isLink(location.hash)
// A lesson's page asks for its text together with this script: the first thing drawn is the whole lesson. A failure is told by App.
const subject = subjectId(route)
if (hasLink) openAddressedLink().then(draw, draw)
else if (subject !== null) loadSubject(subject).then(draw, draw)
else if (route.page === 'glossary') loadGlossary().then(draw, draw)
else draw()
addEventListener('hashchange', () => isLink(location.hash) && void openAddressedLink())
if (import.meta.env.PROD && !EMBEDDED) keepOnceReady()

/** What reads links is loaded when there is one. */
async function openAddressedLink(): Promise<void> {
  const { openLink } = await import('./open-link.ts')
  await openLink()
}

/** Keeping the page offline downloads every lesson: what the open one needs comes first. */
function keepOnceReady(): void {
  const stop = useRuns.subscribe(({ engine }) => {
    if (engine.state !== 'ready') return
    stop()
    void useOffline.getState().actions.keep(`${import.meta.env.BASE_URL}service-worker.js`)
  })
}
