import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { coursePlugin } from './src/course/vite-plugin.ts'
import { monacoParts } from './src/tooling/monaco-parts.ts'
import { SECURITY_HEADERS } from './src/tooling/security-headers.ts'

export default defineConfig({
  plugins: [react(), coursePlugin(), monacoParts()],
  // The development server's own scripts stand in the page, which the headers of production forbid.
  preview: { headers: { ...SECURITY_HEADERS } },
  worker: { format: 'es' },
  test: { include: ['src/**/*.test.ts', 'src/**/*.test.tsx'], testTimeout: 20_000 },
  build: { target: 'es2022', chunkSizeWarningLimit: 4096 },
})
