/** What the test runner wrote down of a run: its JSON report, as far as the last line of `npm test` needs it. */
import { readFileSync } from 'node:fs';

export interface Report {
  testResults: {
    /** Path of the file. */
    name: string;
    /** Also "failed" where a file could not be read, or what opens its stage failed: then perhaps no test of it has. */
    status: string;
    assertionResults: { status: string }[];
  }[];
}

export interface Count {
  passed: number;
  failed: number;
}

/** Empty where the run ended before it wrote one. */
export function readReport(path: string): Report {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return { testResults: [] };
  }
}

export const failedFiles = ({ testResults }: Report): string[] =>
  testResults.filter(({ status }) => status === 'failed').map(({ name }) => name);

/** The report with the files that were run again as they ended then. */
export const withSecond = ({ testResults }: Report, second: Report): Report => ({
  testResults: [...testResults.filter(({ name }) => second.testResults.every((again) => again.name !== name)), ...second.testResults],
});

/** A file that failed without a failed test counts as one. */
export function countOf({ testResults }: Report): Count {
  const count = { passed: 0, failed: 0 };
  for (const { status, assertionResults } of testResults) {
    const failed = assertionResults.filter((test) => test.status === 'failed').length;
    count.passed += assertionResults.filter((test) => test.status === 'passed').length;
    count.failed += status === 'failed' ? Math.max(1, failed) : failed;
  }
  return count;
}
