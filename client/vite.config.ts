import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The explorer: sources in `client/`, built to `dist/explorer`, served by the same server as its API. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: '../dist/explorer',
    emptyOutDir: true,
    target: 'es2023',
    // Data addresses in style sheets and inlined modules would need a wider content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
  },
  // Layouts are fetched by the worker as they are asked for.
  worker: { format: 'es' },
  server: {
    host: '127.0.0.1',
    proxy: { '/graphql': 'http://127.0.0.1:4000', '/health': 'http://127.0.0.1:4000' },
  },
});
