/** Every hand-written page. */
import { DATATABLE_LISTS } from './datatable-list.ts';
import type { TestPage } from './page.ts';

export const PAGES: readonly TestPage[] = [...DATATABLE_LISTS];
