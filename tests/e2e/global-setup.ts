/** Once before all journeys: the browsers, the production builds of the extension, and both builds of the stand-in portal. */
import { execFileSync } from 'node:child_process';
import type { TestProject } from 'vitest/node';
import { ensureBrowsers } from '../browsers/find.ts';
import { buildPortal } from '../portal/build.ts';

declare module 'vitest' {
  interface ProvidedContext {
    executables: { chromium: string; firefox: string };
  }
}

export default async function setUp(project: TestProject): Promise<void> {
  const executables = await ensureBrowsers(['chromium', 'firefox']);
  // Vitest's own environment (NODE_ENV=test among it) must not get into the production build.
  const { NODE_ENV, VITEST, MODE, PROD, DEV, ...environment } = process.env;
  execFileSync('npm', ['run', '-s', 'build'], { env: environment, stdio: ['ignore', 'ignore', 'inherit'] });
  await buildPortal();
  project.provide('executables', executables);
}
