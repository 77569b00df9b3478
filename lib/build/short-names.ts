import { dirname, resolve } from 'node:path';
import { type Change, changed, LINTER, type Node, nodesOf } from './syntax.ts';

/**
 * Members of the linter's own objects: nothing of the language has members of such a name, and what the linter hands out is made in `told.ts`. A
 * minifier can tell neither, so it leaves all names of members as they are. Those that stand most often come first, as few names are of one letter.
 */
const OWN =
  'start end kind raw label reports sentences body folded text ordinal quoted after owner severity only basis isQuestion hits range input warn ' +
  'score finds field profile suggest isMarked languages pieces patterns words params fixes closes before kept needs sections lines oldEnd ' +
  'piece number blank actions element newEnd fenced isPlaceholder variant forwarded under laters missing isNear told weight open empty ' +
  'nothing closing headings previous orders later ownEnd byOwner wanted unread isRich telling evidence read cues next applies isPresent ' +
  'isAsked english FIELDS fold labelOf learn marks matchesOf messageOf messageKey NEEDS fixOf plainText scanner sentencesWith SYMPTOM ways readOn ' +
  'TONE foreignEvidence unreadElements VAGUE rude vague wishes redesign tooLong unanswered unreviewed secrets persons points heavy kinds ' +
  'sentence';

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ$_';
/** One letter for as many names as there are letters, two for those behind them. */
const SHORT = new Map(
  OWN.split(' ').map((name, i) => [name, '$_'.charAt(Math.floor(i / LETTERS.length) - 1) + LETTERS.charAt(i % LETTERS.length)]),
);
if (new Set(SHORT.values()).size < SHORT.size) throw new Error('short-names.ts has more names than letters for them');

/** Of the linter, but knows only what it hands out, whose members others read. */
const TOLD = ['told.ts', 'remap.ts'].map((file) => LINTER + file);
/** What others may bring of the linter: what knows neither documents nor rules. */
const OPEN = /^(?:linter|part-names|parts|parts\/\w+|places|remap|types)\.ts$/;
const IMPORTS_LINTER = /\bfrom\b[^;]*\/lint\//;

/** What stands in place of a node that holds the name of a member, null for others. */
function shortened({ type, computed, shorthand, object, property, key }: Node): Change | null {
  // `String.raw` is of the language.
  if ((object as Node | undefined)?.name === 'String') return null;
  const name = (type === 'MemberExpression' ? property : type === 'Property' ? key : null) as Node | null;
  const short = name?.type === 'Identifier' && !computed ? SHORT.get(String(name.name)) : undefined;
  return name && short ? { start: name.start, end: name.end, by: short + (shorthand ? `:${name.name}` : '') } : null;
}

/** Shortens the linter's own names in its modules; stops a build in which another module brings more of the linter than what it hands out. */
export const shortNames = {
  name: 'short-names-of-the-linter',
  enforce: 'post' as const,
  transform(this: { parse(code: string): unknown }, code: string, id: string) {
    const isOwn = id.startsWith(LINTER) && !TOLD.includes(id);
    if (!isOwn && (TOLD.includes(id) || !IMPORTS_LINTER.test(code))) return null;
    const nodes = [...nodesOf(this.parse(code) as Node)];
    if (isOwn)
      return {
        code: changed(
          code,
          nodes.flatMap((node) => shortened(node) ?? []),
        ),
        map: null,
      };
    for (const { type, source } of nodes) {
      const path = type === 'ImportDeclaration' ? resolve(dirname(id), String((source as Node).value)) : '';
      if (path.startsWith(LINTER) && !OPEN.test(path.slice(LINTER.length)))
        throw new Error(`${id} brings ${path}, whose members short-names.ts names anew`);
    }
    return null;
  },
};
