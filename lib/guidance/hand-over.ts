/**
 * How far cases are handed over: successor and case administrator become additional contacts, then a comment asks for another primary contact:
 * https://calstate.atlassian.net/wiki/pages/diffpages.action?originalId=2834399241&pageId=2834399257
 */
export const HAND_OVER_STEPS = ['contacts', 'comment'] as const;
export type HandOverStep = (typeof HAND_OVER_STEPS)[number];

/** As it is kept. A key alone, as it was kept at first, stands for all steps of its case. */
const entryOf = (key: string, step: HandOverStep): string => `${key} ${step}`;

/** @param done what is ticked off, as it is kept; `key` of the case */
export const isTicked = (done: ReadonlySet<string>, key: string, step: HandOverStep): boolean =>
  done.has(key) || done.has(entryOf(key, step));

/** What is ticked off then. */
export function withTick(done: readonly string[], key: string, step: HandOverStep, isOn: boolean): string[] {
  const before = new Set(done);
  const steps = HAND_OVER_STEPS.filter((each) => (each === step ? isOn : isTicked(before, key, each)));
  const own = new Set([key, ...HAND_OVER_STEPS.map((each) => entryOf(key, each))]);
  return [...done.filter((entry) => !own.has(entry)), ...steps.map((each) => entryOf(key, each))];
}
