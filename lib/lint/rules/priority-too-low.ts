import { SOURCES } from '../sources.ts';
import { firstMatch, type Rule } from './rule.ts';

const OUTAGE =
  /\b(?:nobody|no ?one|none of [a-z]+|no (?:users?|patrons?|staff))(?: [a-z]+){0,3} (?:can|is able|gets?)\b|\b(?:system|alma|primo|catalogue?|discovery|everything|service|all (?:desks|users|patrons|staff)) (?:is|are|has|have)(?: been)?(?: completely| totally)? (?:stopped|down|un(?:available|reachable)|offline|blocked|locked)\b|\b(?:every|all) (?:checkouts?|loans?|returns?|logins?|search(?:es)?|requests?) (?:fails?|ends?|gives?|stop)|\b(?:complete|total) (?:outage|standstill|breakdown)/;

/** A whole service that stands still, filed as Normal or Low. */
export const priorityTooLow: Rule = {
  id: 'priority-too-low',
  kind: 'routing',
  source: SOURCES.priorities,
  find: ({ input: { priority }, ...docs }) => {
    if (!/^(?:low|normal|medium)$/i.test(priority ?? '')) return [];
    const field = (['description', 'subject'] as const).find((name) => firstMatch(docs[name], OUTAGE));
    return field ? [{ field, range: firstMatch(docs[field], OUTAGE), params: [priority ?? ''] }] : [];
  },
};
