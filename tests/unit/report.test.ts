import { describe, expect, it } from 'vitest';
import { countOf, failedFiles, type Report, withSecond } from '../report.ts';

const file = (name: string, status: string, ...tests: string[]): Report['testResults'][number] => ({
  name,
  status,
  assertionResults: tests.map((each) => ({ status: each })),
});

const FIRST: Report = {
  testResults: [
    file('a', 'passed', 'passed', 'skipped'),
    file('b', 'failed', 'passed', 'failed', 'failed'),
    file('c', 'failed', 'skipped'),
  ],
};

describe('the report of a test run', () => {
  it('counts tests, and a file whose stage did not open as one', () => {
    expect(countOf(FIRST)).toEqual({ passed: 2, failed: 3 });
  });

  it('tells what to run again, and takes how that ended', () => {
    expect(failedFiles(FIRST)).toEqual(['b', 'c']);
    const second: Report = { testResults: [file('b', 'passed', 'passed', 'passed', 'passed'), file('c', 'failed', 'skipped')] };
    expect(countOf(withSecond(FIRST, second))).toEqual({ passed: 4, failed: 1 });
  });
});
