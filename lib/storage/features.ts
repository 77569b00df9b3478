/** What can be switched off by itself. Without any schema: content scripts read it as well. */
export const FEATURES = [
  'badges',
  'caseCard',
  'panel',
  'beforeFiling',
  'comments',
  'underlines',
  'findingCard',
  'submitNote',
  'priorityHelp',
  'drafts',
  'listKeys',
] as const;
export type Feature = (typeof FEATURES)[number];

/** Those for which the linter has to be in a page. */
export const LINT_FEATURES: readonly Feature[] = ['panel', 'underlines', 'submitNote', 'priorityHelp'];
