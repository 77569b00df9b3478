import { i18n } from '#i18n';

/** What became of a copy. @param hasGap something in it stands in brackets */
export const copiedWords = (isDone: boolean, hasGap: boolean): string =>
  i18n.t(isDone ? (hasGap ? 'ready_texts.copied' : 'ready_texts.copied_whole') : 'ready_texts.not_copied');
