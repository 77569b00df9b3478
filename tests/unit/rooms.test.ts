/** The pure rooms stay pure: they import each other and a few pure packages, and do not read the clock. `lib/tsconfig.pure.json` keeps page and browser out. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

const PURE_ROOMS = ['cases', 'status', 'policy', 'deadlines', 'reminders', 'drafts', 'guidance', 'lint', 'sync', 'export', 'time'];
const PURE_PACKAGES = ['zod/mini', 'date-fns', '@date-fns/tz', '@date-fns/utc', 'ical-generator', 'ical.js'];
const FORBIDDEN: [RegExp, string][] = [
  [/\bDate\.now\b|\bnew Date\(\)/, 'reads the clock'],
  [/\bperformance\.now\b/, 'reads the clock'],
  [/\bresolvedOptions\(\)\.timeZone/, 'takes the zone of the machine'],
];

const files = PURE_ROOMS.flatMap((room) => globSync(`lib/${room}/**/*.ts`)).sort();
const withoutComments = (code: string): string => code.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '');
const importsOf = (code: string): string[] =>
  [...code.matchAll(/^\s*(?:import|export)\s[^;]*?from\s+'([^']+)'/gm)].map((match) => match[1] ?? '');

describe('pure rooms', () => {
  it('are all there', () => {
    for (const room of PURE_ROOMS) expect(files.some((file) => file.startsWith(`lib/${room}/`))).toBe(true);
  });

  it.each(files)('%s', (file) => {
    const code = withoutComments(readFileSync(file, 'utf8'));
    for (const [pattern, why] of FORBIDDEN) expect(pattern.exec(code)?.[0], why).toBeUndefined();
    for (const name of importsOf(code)) {
      if (!name.startsWith('.')) expect(PURE_PACKAGES).toContain(name);
      else expect(PURE_ROOMS).toContain(normalize(join(dirname(file), name)).split('/')[1]);
    }
  });
});
