import { resolve, sep } from 'node:path';

/** Where the linter's modules lie. */
export const LINTER = resolve(import.meta.dirname, '../lint') + sep;

/** A part of the tree of a module's syntax (ESTree); `start` and `end` are offsets into its code. */
export interface Node {
  type: string;
  start: number;
  end: number;
  [part: string]: unknown;
}

const isNode = (value: unknown): value is Node => typeof (value as Node | null)?.type === 'string';

/** A node and all below it, in the order of the code where that matters to nobody else. */
export function* nodesOf(node: Node): Generator<Node, void> {
  yield node;
  for (const part of Object.values(node).flat()) if (isNode(part)) yield* nodesOf(part);
}

/** Other code in place of a stretch. */
export interface Change {
  start: number;
  end: number;
  by: string;
}

/** The code with all changes made; none may lie in another. */
export function changed(code: string, changes: readonly Change[]): string {
  const sorted = changes.toSorted((a, b) => b.start - a.start);
  return sorted.reduce((left, { start, end, by }) => left.slice(0, start) + by + left.slice(end), code);
}
