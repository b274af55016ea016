import { resolve } from 'node:path';
import { defineConfig } from 'vite';

/** Every page is one HTML file here; the server serves what comes out under names with a content hash. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: resolve(import.meta.dirname, '../../dist/web'),
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    rolldownOptions: { input: resolve(import.meta.dirname, 'simulator.html') },
  },
});
