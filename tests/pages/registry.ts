/** Every hand-written page. */
import { CASE_PAGES } from './case-page.ts';
import { DATATABLE_LISTS } from './datatable-list.ts';
import { FORMS } from './forms.ts';
import { OLDER_PAGES } from './older.ts';
import type { TestPage } from './page.ts';
import { SEVERAL } from './several.ts';

export const PAGES: readonly TestPage[] = [...DATATABLE_LISTS, ...CASE_PAGES, ...OLDER_PAGES, ...FORMS, ...SEVERAL];
