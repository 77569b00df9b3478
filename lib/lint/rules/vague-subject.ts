import type { Doc } from '../engine/document.ts';
import { SOURCES } from '../sources.ts';
import type { Rule } from './rule.ts';

/** Words that tell nothing in a list where every line is a problem with one of these products. */
const EMPTY_WORDS = new Set(
  'a an the and or of in on at to for from with by is are was were be been it its this that these those our my your we i you us not no does do did has have had can cannot how what why when where which who re fw fwd aw wg please help need needed urgent urgently asap important critical high priority question questions problem problems issue issues error errors bug bugs trouble case cases ticket request requests query support inquiry enquiry follow up followup again still new old some several various things thing something stuff strange weird odd wrong broken bad working work works function functioning functionality system systems software platform application app alma primo ve leganto rapido esploro summon sfx 360 campusm bx cdi analytics discovery library libraries ex libris exlibris clarivate proquest hello hi dear regarding about concerning today yesterday now update info information test after before since acts act behaves look looks great nice there here any all many more'.split(
    ' ',
  ),
);
const MIN_CONTENT_WORDS = 3;
/** Says what is wrong or what is wanted. */
const TELLS =
  /\b(?:how to|can (?:we|i|you)|is there|request(?::| to)|missing|duplicat\w*|wrong|blank|empty|fails?|failed|failing|not|never|no longer|cannot|can't|n't|error|slow|stops?|stuck|instead|twice|lost|broken|disappears?|add|change|delete|deleted|remove|correct|gone|hangs?|crash\w*|differs?|lists?|shows?|exclude|include|after|when)\b|\?$/;

const contentWords = (doc: Doc) => doc.folded.split(/[^\p{L}\p{N}'_-]+/u).filter((word) => word.length > 1 && !EMPTY_WORDS.has(word));

export const vagueSubject: Rule = {
  id: 'vague-subject',
  kind: 'subject',
  severity: 'warning',
  source: SOURCES.caseGuide,
  find({ input, subject, profile }) {
    if (input.surface === 'comment' || subject.raw.trim() === '') return [];
    const words = contentWords(subject);
    const vague = subject.sentences.some((s) => s.hits.some((hit) => hit.owner === 'vague'));
    const enough =
      vague || (profile !== 'enhancement' && !TELLS.test(subject.folded))
        ? MIN_CONTENT_WORDS + 1
        : profile === 'enhancement'
          ? 2
          : MIN_CONTENT_WORDS;
    const several = /\b(?:several|various|some|many|different|multiple) (?:things|problems|issues|questions|errors|points)\b/.test(
      subject.folded,
    );
    if (words.length >= enough && !several) return [];
    return [{ field: 'subject', range: { start: 0, end: subject.raw.length } }];
  },
};
