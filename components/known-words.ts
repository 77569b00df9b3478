import { i18n } from '#i18n';
import type { CaseView } from './case-view.ts';

/** Tags, colleagues and institutions that the user has named already. */
export interface KnownWords {
  tags: readonly string[];
  assignees: readonly string[];
  institutions: readonly string[];
}

const sorted = (words: Iterable<string>): string[] => [...new Set(words)].sort((a, b) => a.localeCompare(b));

export const knownWords = (views: readonly CaseView[]): KnownWords => ({
  tags: sorted(views.flatMap(({ own }) => own.tags)),
  assignees: sorted(views.flatMap(({ own }) => own.assignee ?? [])),
  institutions: sorted(views.flatMap(({ own }) => own.related.flatMap(({ institution }) => institution ?? []))),
});

/** Also the one that everybody who looks after several institutions needs. */
export const offeredTags = ({ tags }: KnownWords): string[] => sorted([...tags, i18n.t('own.case_of_record')]);
