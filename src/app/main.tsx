// The engine's worker starts with the import of `use-runs`, before anything is drawn and long before the editor is loaded.
import './use-runs.ts'
import './styles.css'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no element #root')
createRoot(root).render(<App />)
