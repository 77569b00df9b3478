import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Change, changed, LINTER, type Node, nodesOf } from './syntax.ts';

/** What takes a text of words, and puts it as it was written before it is read. */
const READERS = ['phrases', 'unpacked'];
/** Between the texts while they are looked at as one. */
const APART = '\0';
/** What no string holds: the end of a text, and an accented letter for another string, as it begins an entry of the table. */
const UNFIT = /[\0ƀ-ɏ]/;
const bytes = (text: string) => Buffer.byteLength(text);

/** A node that stands for a text: in quotes, in backticks without a place to fill in, or such a one that is taken as it is written. */
function textOf(node: Node): string | null {
  const { type, value, quasi, quasis } = node as Node & { quasi?: Node; quasis?: { value: { raw: string; cooked: string } }[] };
  if (type === 'TaggedTemplateExpression')
    return (quasi as typeof node & { quasis: NonNullable<typeof quasis> }).quasis[0]?.value.raw ?? null;
  if (type === 'TemplateLiteral') return quasis?.length === 1 ? (quasis[0]?.value.cooked ?? null) : null;
  return typeof value === 'string' ? value : null;
}

/** Texts of words that are written out in code, as arguments of their readers. */
function textsIn(tree: Node): { node: Node; text: string }[] {
  return [...nodesOf(tree)].flatMap(({ type, callee, arguments: given }) => {
    const [node] = (given ?? []) as Node[];
    const text = type === 'CallExpression' && node && READERS.includes(String((callee as Node).name)) ? textOf(node) : null;
    return node && text !== null ? { node, text } : [];
  });
}

interface Entry {
  letter: string;
  string: string;
}

/**
 * Letters that nowhere stand in the texts, for strings that come often in them, those that save most first; a string may hold letters before
 * its own. Plain letters stand for two letters each, as there are few of them; accented ones, which take two bytes, for longer strings.
 */
export function entriesFor(texts: readonly string[]): Entry[] {
  let all = texts.join(APART);
  const isFree = (letter: string) => !all.includes(letter) && !'`\\$'.includes(letter);
  const lettersFrom = (first: number, last: number) =>
    Array.from({ length: last - first }, (_, i) => String.fromCharCode(first + i)).filter(isFree);
  const entries: Entry[] = [];
  /** How often each string of some lengths comes; strings over the ends of texts are none. */
  const counts = (longest: number) => {
    const counted = new Map<string, number>();
    for (let length = 2; length <= longest; length += 1) {
      for (let i = 0; i + length <= all.length; i += 1) {
        const string = all.slice(i, i + length);
        counted.set(string, (counted.get(string) ?? 0) + 1);
      }
    }
    return [...counted].filter(([string]) => !UNFIT.test(string));
  };
  const take = (letters: string[], longest: number, atOnce: number) => {
    for (;;) {
      const saved = (string: string, count: number) =>
        count * (bytes(string) - bytes(letters[0] ?? '')) - bytes(string) - bytes(letters[0] ?? '');
      const best = counts(longest)
        .map(([string, count]) => ({ string, saves: saved(string, count) }))
        .filter(({ saves }) => saves > 0)
        .sort((a, b) => b.saves - a.saves)
        .slice(0, atOnce);
      const before = entries.length;
      for (const { string, saves } of best) {
        // Those before it may have taken some of its places.
        if (letters.length === 0 || 2 * saved(string, all.split(string).length - 1) < saves) continue;
        const letter = letters.shift() as string;
        all = all.replaceAll(string, letter);
        entries.push({ letter, string });
      }
      if (entries.length === before) return;
    }
  };
  take(lettersFrom(33, 127), 2, 1);
  take(lettersFrom(0x180, 0x250), 16, 200);
  return entries;
}

/** The text with the letters in place of their strings, in the order in which they were found. */
export const packed = (text: string, entries: readonly Entry[]): string =>
  entries.reduce((left, { letter, string }) => left.replaceAll(string, letter), text);

const TABLE = join(LINTER, 'words/packed.ts');

interface Context {
  parse(code: string, options?: { lang: 'ts' }): unknown;
}

/** Writes the linter's texts of words with letters in place of what comes often in them: about three bytes in ten are saved. */
export const packedWords = {
  name: 'packed-words-of-the-linter',
  enforce: 'post' as const,
  entries: [] as readonly Entry[],
  buildStart(this: Context) {
    const files = readdirSync(LINTER, { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.ts') && !file.includes('.examples.'),
    );
    const codes = files.map((file) => readFileSync(join(LINTER, file), 'utf8'));
    packedWords.entries = entriesFor(codes.flatMap((code) => textsIn(this.parse(code, { lang: 'ts' }) as Node).map(({ text }) => text)));
  },
  transform(this: Context, code: string, id: string) {
    if (!id.startsWith(LINTER)) return null;
    const tree = this.parse(code) as Node;
    const changes: Change[] = textsIn(tree).map(({ node, text }) => ({
      start: node.start,
      end: node.end,
      by: JSON.stringify(packed(text, packedWords.entries)),
    }));
    if (id === TABLE) {
      const table = [...nodesOf(tree)].find(({ type, value }) => type === 'Literal' && value === '');
      if (!table) throw new Error(`${TABLE} holds no empty table`);
      changes.push({
        start: table.start,
        end: table.end,
        by: JSON.stringify(packedWords.entries.map(({ letter, string }) => letter + string).join('')),
      });
    }
    return { code: changed(code, changes), map: null };
  },
};
