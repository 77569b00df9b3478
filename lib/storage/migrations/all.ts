/** All migrations, in their order. Each has a file of what the version before stored beside it, from which a test comes here. */
import { openCases } from './2-open-cases.ts';
import { own } from './3-own.ts';
import type { Migration } from './migration.ts';

export const MIGRATIONS: readonly Migration[] = [openCases, own];

/** Of the database, the settings and a backup. */
export const DATA_VERSION = MIGRATIONS.at(-1)?.version ?? 1;

/** Dexie keeps version 2 as 20. */
export const DEXIE_STEP = 10;
