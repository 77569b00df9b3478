/** Ready-made texts in words: the English that the vendor's support reads, whatever the browser speaks. */
import { i18n } from '#i18n';
import type { Instant } from '../cases/schemas.ts';
import { type CaseFacts, type FilledText, FOR_COLLEAGUES, filled, type OwnText, type Place, READY_TEXTS } from '../guidance/ready-texts.ts';
import { message } from './format.ts';

export interface ReadyText extends OwnText {
  /** For a list of colleagues elsewhere, and not for the case. */
  isForColleagues: boolean;
}

/** All of them: the product's in their order, each with the user's of the same name in its place, then the user's others. */
export function readyTexts(own: readonly OwnText[]): ReadyText[] {
  const built = READY_TEXTS.map((id) => ({
    name: message(`ready_texts.names.${id}`),
    text: message(`ready_texts.texts.${id}`),
    isForColleagues: FOR_COLLEAGUES.has(id),
  }));
  const all = new Map<string, ReadyText>(built.map((each) => [each.name, each]));
  for (const { name, text } of own) all.set(name, { name, text, isForColleagues: all.get(name)?.isForColleagues ?? false });
  return [...all.values()];
}

/** "3 November 2026": day and month can't be taken for one another. */
const dayOf = (instant: Instant, zone: string): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: zone }).format(instant);

/** @param zone of the user, in which days are told */
export function filledFor(template: string, facts: CaseFacts | null, zone: string, now: Instant): FilledText {
  const { openedAt, answeredAt, ...texts } = facts ?? { openedAt: null, answeredAt: null };
  const known = {
    ...texts,
    opened: openedAt === null ? null : dayOf(openedAt, zone),
    answered: answeredAt === null ? null : dayOf(answeredAt, zone),
    today: dayOf(now, zone),
  };
  const sure = Object.fromEntries(Object.entries(known).filter((entry) => entry[1] !== null)) as Partial<Record<Place, string>>;
  return filled(template, sure, (place) => i18n.t(`ready_texts.gaps.${place}`));
}
