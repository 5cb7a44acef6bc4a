import { statSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { documentation } from './src/conformance/documentation.ts'
import { coursePlugin } from './src/course/vite-plugin.ts'
import { monacoParts } from './src/tooling/monaco-parts.ts'
import { recordedInBuild, recordedNow } from './src/tooling/record-lessons.ts'
import { SECURITY_HEADERS } from './src/tooling/security-headers.ts'
import { staticPages } from './src/tooling/static-pages.ts'

export default defineConfig(({ command }) => {
  // Unit tests do not wait for runs; e2e/static-pages.spec.ts sees the recordings.
  const record = process.env['VITEST'] ? async () => [] : command === 'build' ? recordedInBuild : recordedNow
  const course = () => coursePlugin({ documentation, record })
  return {
    plugins: [react(), course(), monacoParts(), staticPages(course)],
    // The development server's own scripts stand in the page, which the headers of production forbid.
    preview: { headers: { ...SECURITY_HEADERS } },
    worker: { format: 'es' },
    define: { __SQLITE_BYTES__: statSync('node_modules/sql.js/dist/sql-wasm-browser.wasm').size },
    test: { include: ['src/**/*.test.ts', 'src/**/*.test.tsx'], testTimeout: 20_000 },
    build: {
      target: 'es2022',
      chunkSizeWarningLimit: 4096,
      rolldownOptions: {
        input: { index: 'index.html', 'service-worker': 'src/offline/service-worker.ts' },
        // A service worker keeps its name: the browser asks for it by this name to learn of a newer one.
        output: { entryFileNames: ({ name }) => (name === 'service-worker' ? '[name].js' : 'assets/[name]-[hash].js') },
      },
    },
  }
})
