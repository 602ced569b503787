/** Builds the client into `dist/client`; while developing it serves it and passes `/api` on to the server. */
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const server = `http://127.0.0.1:${process.env['PORT'] ?? '4680'}`;

export default defineConfig({
  root: 'client',
  plugins: [react()],
  worker: { format: 'es' },
  server: {
    host: '127.0.0.1',
    port: 4681,
    // The server takes writes from its own origin alone, which the page has when it is not served by Vite.
    proxy: { '/api': { target: server, changeOrigin: true, headers: { origin: server } } },
  },
  // What the first picture needs is one chunk, the rest is loaded when it is opened: bench/ holds the first to 350 KB gzipped.
  build: {
    chunkSizeWarningLimit: 1_200,
    outDir: '../dist/client',
    emptyOutDir: true,
    sourcemap: true,
    target: 'es2023',
    // How long its plugins take is nothing to those who start the program.
    rolldownOptions: { checks: { bundlerTimings: false } },
  },
});
