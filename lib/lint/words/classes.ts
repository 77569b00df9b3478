import { type Pattern, phrases as read } from '../engine/pattern.ts';

/** Words that mean the same to the finders and rules, by the name they are written with in phrases. */
const CLASSES = {
  people:
    'user+ patron+ reader+ lender+ student+ customer+ staff faculty teacher+ lecturer+ people person+ classes libraries branches desk+ cataloguer+ member+ learner+ employee+ alumni',
  things:
    'records titles items holdings requests orders invoices lines books articles letters notices files entries documents issues theses',
  num: 'two three eight nine ten twelve fourteen hundred',
  count: '# two several all',
  unit: 'weeks? mornings?',
  month: 'february august november summer',
  day: 'yesterday monday thursday friday',
  others:
    'colleague+ librarian+ library+ institution+ university+ customer+ vendor publisher provider consortium department+ branch+ desk supervisor boss',
  release: 'release upgrade update migration switch load',
  changed:
    'changed updated upgraded migrated moved switched renewed replaced added installed activated enabled disabled edited renamed modified merged loaded introduced removed implemented joined configured touched imported',
  tried: 'tried tested checked compared verified cleared rebuilt swapped confirmed repeated searched clicked pasted',
  person: "we i i've",
  be: "aren't",
  not: "[a-z]+n't",
  adv: 'also already just then even simply recently',
  small: 'the a an our my this that still just always very quite both',
  option: 'option way',
  heat: 'keep+',
  act: 'read+ close+',
  bad: 'worthless',
  praise: 'great nice',
  vendor: 'product',
  boss: 'management director manager',
  odd: 'wrong incorrect bad broken off weird(?:ly)? strange(?:ly)? odd(?:ly)? funny erratic(?:ally)? damaged',
  trouble: 'problems? issues? troubles? glitch(?:es)? errors? bugs?',
  the: 'the a',
};

/** Phrases over the shared word classes. */
export const phrases = (text: string): Pattern[] => read(text, CLASSES);
