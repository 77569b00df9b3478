/**
 * Ways in which a page may turn out otherwise than it was when it was written down. The reader may read less of a bent page,
 * never anything else than what it shows. Plain DOM: they run in happy-dom and in a browser's page.
 */
import { BANNERS } from './mutations/banners.ts';
import { COPIES } from './mutations/copies.ts';
import { DROPS } from './mutations/drops.ts';
import { FILLS } from './mutations/fills.ts';
import { LOSSES } from './mutations/losses.ts';
import type { Mutation } from './mutations/mutation.ts';
import { SHAPES } from './mutations/shapes.ts';
import { TABLES } from './mutations/tables.ts';

export const MUTATIONS: readonly Mutation[] = [...DROPS, ...SHAPES, ...TABLES, ...BANNERS, ...COPIES, ...FILLS, ...LOSSES];
