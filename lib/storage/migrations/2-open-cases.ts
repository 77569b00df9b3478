/**
 * Open cases can be read without the closed ones, of which there may be ten times as many. Each row is taken for open until it was looked at
 * (`upkeep.ts`). Room for cases that were put off, and for what stood here before a backup was read in.
 */
import type { Migration } from './migration.ts';

export const openCases: Migration = {
  version: 2,
  stores: {
    cases: 'key, [portal+caseNumber], [open+lastSeen]',
    told: 'id, at',
    snoozes: 'key',
    undo: '[kind+key]',
    since: 'key, [portal+caseNumber]',
  },
  rows: { cases: (row) => ({ ...row, open: 1 }) },
};
