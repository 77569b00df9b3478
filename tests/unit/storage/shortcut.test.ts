import { describe, expect, it } from 'vitest';
import { isShortcutName, shortcutOf, USUAL_SHORTCUT } from '../../../lib/storage/shortcut.ts';

const keys = (key: string, ...held: ('altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey')[]) => ({
  key,
  altKey: held.includes('altKey'),
  ctrlKey: held.includes('ctrlKey'),
  metaKey: held.includes('metaKey'),
  shiftKey: held.includes('shiftKey'),
});

describe('the name of keys', () => {
  it.each([
    [keys('Enter', 'altKey'), 'Alt+Enter'],
    [keys('m', 'ctrlKey', 'altKey'), 'Ctrl+Alt+M'],
    [keys('M', 'altKey', 'shiftKey'), 'Alt+Shift+M'],
    [keys(' ', 'metaKey'), 'Meta+Space'],
    [keys('+', 'altKey'), 'Alt+Plus'],
    [keys('ö', 'altKey'), 'Alt+Ö'],
  ])('%o is %s', (pressed, name) => expect(shortcutOf(pressed)).toBe(name));
  it.each(['Alt', 'Control', 'Shift', 'Meta', 'AltGraph', 'Dead'])('is none while only %s is held', (key) =>
    expect(shortcutOf(keys(key, 'altKey'))).toBeNull(),
  );
});

describe('a shortcut', () => {
  it.each([USUAL_SHORTCUT, 'Ctrl+Alt+M', 'Alt+Shift+L', 'Meta+Enter', 'Alt+F2', 'Alt+Ö', 'Alt+Plus'])('can be %s', (name) =>
    expect(isShortcutName(name)).toBe(true),
  );
  it.each(['M', 'Enter', 'F2', 'Shift+M'])('is never a bare key: %s', (name) => expect(isShortcutName(name)).toBe(false));
  it.each(['Ctrl+C', 'Ctrl+Z', 'Meta+V', 'Ctrl+Shift+T', 'Ctrl+Enter', 'Alt+F4', 'Ctrl+Home'])(
    'is none that the browser needs: %s',
    (name) => expect(isShortcutName(name)).toBe(false),
  );
  it.each(['', 'Alt+', 'Alt+Alt', 'Shift+Alt+M', 'Alt+Enter+M', 'Alt+ m', '<b>Alt+M</b>'])('is not "%s"', (name) =>
    expect(isShortcutName(name)).toBe(false),
  );
});
