/** The sentinel's side of the checklist panel: hands over the lint session and asks for the panel once per page load. */
import { message } from '../../lib/i18n/format.ts';
import type { Fix } from '../../lib/lint/types.ts';
import { send } from '../../lib/messages.ts';
import { type LintBridge, shareBridge } from '../../lib/portal/lint-bridge.ts';

let asked = false;

export function openPanel(bridge: LintBridge): void {
  if (asked) return;
  asked = true;
  shareBridge(bridge);
  send('showPanel', undefined).catch(() => {
    asked = false;
  });
}

export const textForFix = (insert: Fix['insert']): string => ('text' in insert ? insert.text : message(insert.key, insert.params));
