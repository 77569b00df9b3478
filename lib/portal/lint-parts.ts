/** Where a part of the linter that is brought into this frame meets the panel's script: both run in one world, and neither sees the other's variables. */
import type { takePart } from '../lint/parts.ts';

const DOOR = Symbol.for('case-lantern.lint-parts');
type World = { [DOOR]?: typeof takePart };

export function openDoor(take: typeof takePart): void {
  (globalThis as World)[DOOR] = take;
}

/** A part's own script. */
export const handIn: typeof takePart = (name, make) => (globalThis as World)[DOOR]?.(name, make);
