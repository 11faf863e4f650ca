import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { appManifest } from './overlay/app-manifest.ts';
import { fontFaces } from './overlay/font-faces.ts';
import { leanPixi } from './overlay/lean-pixi.ts';
import { isFull } from './test/support/extent.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** What holds a person's wait to a number of milliseconds has the machine to itself. */
const ALONE = ['test/e2e/clear.test.ts'];

/** What makes pictures for people, in place of what tests: `sheet` or `review`. */
const MAKE = process.env['MAKE'];

/** One `vite build` makes both pages, the server and its workers. */
export default defineConfig({
  root: at('./overlay'),
  base: '/',
  publicDir: false,
  plugins: [react(), fontFaces(), leanPixi(), appManifest()],
  builder: {},
  environments: {
    client: {
      build: {
        outDir: at('./dist/web'),
        emptyOutDir: true,
        // The browser inside OBS 29.1 to 30.
        target: 'chrome103',
        // Inlined pictures and fonts would need data: in the pages' policy.
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        rolldownOptions: {
          input: { stage: at('./overlay/stage/index.html'), dashboard: at('./overlay/dashboard/index.html') },
        },
      },
    },
    server: {
      consumer: 'server',
      build: {
        outDir: at('./dist/server'),
        emptyOutDir: true,
        target: 'node20',
        minify: false,
        ssr: true,
        rolldownOptions: {
          input: {
            main: at('./server/main.ts'),
            'checkpoint-worker': at('./server/checkpoints/worker.ts'),
            'compare-worker': at('./server/compare/worker.ts'),
            'forget-worker': at('./server/forgetting/worker.ts'),
            'backup-worker': at('./server/backups/worker.ts'),
            'person-worker': at('./server/person/worker.ts'),
          },
          output: { entryFileNames: '[name].js' },
        },
      },
    },
  },
  test: {
    root: at('.'),
    // Many of them wait for a clock, a browser or a server more than they compute.
    maxWorkers: 2,
    projects: [
      {
        root: at('.'),
        test: {
          name: 'unit',
          // No test fails because a machine is slow.
          testTimeout: 60_000,
          include: [
            'test/{shared,core,store,sources,http,hub,overlay,server,bot}/**/*.test.{ts,tsx}',
            'test/*.test.ts',
          ],
        },
      },
      {
        root: at('.'),
        test: {
          name: 'proofs',
          include: ['test/{proofs,faults,fuzz,soak}/**/*.test.ts'],
          globalSetup: ['test/support/build.ts'],
          // The long forms take as long as they take.
          testTimeout: isFull() ? 6 * 3_600_000 : 600_000,
          hookTimeout: 120_000,
        },
      },
      {
        root: at('.'),
        test: { name: 'mutants', include: ['test/mutants/**/*.test.ts'], testTimeout: 300_000 },
      },
      {
        root: at('.'),
        test: {
          name: 'visual',
          include: [MAKE ? `test/visual/${MAKE}.make.ts` : 'test/visual/**/*.test.ts'],
          globalSetup: ['test/visual/setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        root: at('.'),
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          exclude: [...ALONE],
          globalSetup: ['test/support/build.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        root: at('.'),
        test: {
          name: 'alone',
          include: [...ALONE],
          globalSetup: ['test/support/build.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
