/**
 * What the sentinel and the checklist panel share. Both run in the extension's isolated world of one frame, so an object on its global
 * scope is seen by both and by nothing of the page.
 */
import type { StoreApi } from 'zustand/vanilla';
import type { Finding, Fix, LintResult } from '../lint/types.ts';

export interface LintView {
  /** null while no form is in use. */
  result: LintResult | null;
  /** The texts that `result` speaks of, for quotes. */
  texts: { subject: string; description: string };
  /** The field beside which the panel is placed. */
  anchor: Element | null;
}

export interface LintBridge {
  store: StoreApi<LintView>;
  /** Makes one change of a field that the user asked for. */
  apply(fix: Fix): void;
  /** Selects the words of a finding in their field. */
  show(finding: Finding): void;
}

const KEY = Symbol.for('case-lantern.lint');
type Holder = { [KEY]?: LintBridge };

export function shareBridge(bridge: LintBridge): void {
  (globalThis as Holder)[KEY] = bridge;
}

export const sharedBridge = (): LintBridge | undefined => (globalThis as Holder)[KEY];
