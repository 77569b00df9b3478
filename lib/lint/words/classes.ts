import type { Owner } from '../engine/lexicon.ts';
import { type Pattern, phrases as read } from '../engine/pattern.ts';
import { unpacked } from './packed.ts';

/** Words that mean the same to the finders and rules, by the name they are written with in phrases. */
const CLASSES = Object.fromEntries(
  unpacked(`
people: user+ patron+ reader+ lender+ student+ borrower+ lecturer+ learner+ employee+ customer+ staff colleague+ librarian+ researcher+ faculty teacher+ professor+ people person+ classes libraries institution+ branches department+ desk+ cataloguer+ member+ instructor+ operator+ clerk+ picker+ visitor+ auditor+ dean+ helpdesk
things: records titles items theses holdings loans requests orders invoices lines books ebooks e-books articles journals fees letters notices emails e-mails duplicates links files entries documents accounts images issues
num: two three four five six seven eight nine ten twelve fifteen twenty thirty fifty hundreds? thousands? dozens?
count: # two three four five six seven eight nine ten several many all
unit: hours? days? weeks? months? years? terms? semesters? nights? mornings?
month: january february march april may june july august september october november december spring summer autumn winter
day: today yesterday weekend monday tuesday wednesday thursday friday saturday sunday
others: colleague+ librarian+ library+ institution+ university+ customer+ supervisor vendor publisher provider consortium office department+ branch+ desk
release: release upgrade update migration move switch rollover patch change load
changed: changed updated upgraded migrated moved switched renewed replaced added installed activated deactivated enabled disabled edited renamed modified altered merged loaded introduced removed implemented joined configured imported
tried: tried tested checked compared verified cleared restarted rebuilt reloaded swapped confirmed investigated repeated reviewed searched retried reset validated consulted contacted examined inspected traced queried
person: we i we've i've
be: is are was were be been isn't aren't
not: not never [a-z]+n't
adv: also already still just really only now then always even simply again actually completely totally so very quite all both currently somehow recently
small: the a an our my your their this that its also already still just really only now then always even simply again very so quite all both most more
option: option possibility way ability feature mode setting button filter field column
vendor: support service company answers? reply response communication testing quality release product software design analysts? developers? team vendor
odd: wrong incorrect bad broken off weird weirdly strange strangely odd oddly funny crazy erratic erratically slow unstable unreliable damaged
trouble: problem+ issue+ difficulty+ trouble+ glitch+ error+ bug+ quirk+
the: the a an our my your their this that these those its his her some any
`)
    .trim()
    .split('\n')
    .map((line) => line.split(': ')),
) as Record<string, string>;

/** All lists of phrases; a hit's owner is its list's number. */
export const LISTS: (readonly Pattern[])[] = [];

/** Phrases over the shared word classes, as a list whose number the hits bear; `before` is looked for before each. */
export const phrases = (text: string, before?: string): Owner =>
  LISTS.push(read(unpacked(text), CLASSES).map((pattern) => ({ ...pattern, ...(before && { before }) }))) - 1;
