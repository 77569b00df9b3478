/** The keys that open the card of the marked words under the caret, as the settings keep them: "Alt+Enter", modifiers first and always one of them. */

/** No browser has it for a text field, and code editors have it for the same thing. */
export const USUAL_SHORTCUT = 'Alt+Enter';

const FORM =
  /^(?=.*(?:Ctrl|Alt|Meta)\+)(?:Ctrl\+)?(?:Alt\+)?(?:Shift\+)?(?:Meta\+)?(?:F\d{1,2}|Enter|Space|Home|End|Page(?:Up|Down)|Insert|[^\s+\p{Cc}]|Plus)$/u;
/** What browsers and text fields have for themselves: editing, tabs and windows, going back. */
const TAKEN =
  /^(?:(?:Ctrl|Meta)\+(?:Shift\+)?[ABCFHJKLNOPQRSTUVWXYZ\d+-]|Ctrl\+(?:Enter|Space|Home|End|Page(?:Up|Down)|Insert|F4)|Ctrl\+Plus|Alt\+(?:F4|Space|Home|[\d])|Alt\+Shift\+Enter)$/u;

/** Whether these keys can be a shortcut: no bare key, and none that is needed for something else. */
export const isShortcutName = (name: string): boolean => FORM.test(name) && !TAKEN.test(name);

type Keys = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

/** The name of the keys that are pressed; null while they are only modifiers. */
export function shortcutOf({ key, altKey, ctrlKey, metaKey, shiftKey }: Keys): string | null {
  if (key === '' || /^(?:Alt|AltGraph|Control|Meta|Shift|Dead|Process|Unidentified)$/.test(key)) return null;
  const name = key === ' ' ? 'Space' : key === '+' ? 'Plus' : key.length === 1 ? key.toUpperCase() : key;
  return [ctrlKey && 'Ctrl', altKey && 'Alt', shiftKey && 'Shift', metaKey && 'Meta', name].filter((part) => part !== false).join('+');
}
