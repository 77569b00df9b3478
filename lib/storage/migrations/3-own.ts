/** Room for what the user writes about cases: notes, tags, who looks after them. */
import type { Migration } from './migration.ts';

export const own: Migration = { version: 3, stores: { own: 'key' } };
