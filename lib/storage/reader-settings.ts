/**
 * What reader and linter are told by the user's settings. A content script reads them itself, which wakes no worker on pages without cases, and
 * checks these few values by hand: the schemas of the settings would make the script on every page a quarter larger.
 */
import { storage } from 'wxt/utils/storage';
import type { OwnText } from '../guidance/ready-texts.ts';
import type { LintChoices, Severity } from '../lint/types.ts';
import { PORTAL } from '../platform/portals.ts';
import type { DateOrder } from '../portal/date-figures.ts';
import { COLUMNS, type UserLabels } from '../portal/labels.ts';
import { FEATURES, type Feature } from './features.ts';
import { storedPolicy, watchManaged } from './managed-store.ts';
import { isShortcutName, USUAL_SHORTCUT } from './shortcut.ts';

export interface ReaderSettings {
  /** IANA name of the time zone in which the portal shows its times to this user. */
  zone: string;
  /** The order of day and month that earlier pages of this portal proved, or the user chose; null while it is unknown. */
  order: DateOrder | null;
  /** The user's own names of fields. */
  labels: UserLabels;
  /** Several institutions file their cases with this account; their names or codes. */
  sharedAccount: boolean;
  institutions: readonly string[];
  /** What the user does not want to see. */
  off: ReadonlySet<Feature>;
  /** Nothing is to be read or shown on this portal: the user pauses there, or has taken it out of those that are named while a page of it is open. */
  isPaused: boolean;
}

/** Written by `settings.ts` and `date-order.ts`; what an organisation's policy decides goes before. */
const SETTINGS = 'local:settings';
const DATE_ORDERS = 'local:dateOrder';

const entriesOf = (value: unknown): Record<string, unknown> => (typeof value === 'object' && value !== null ? { ...value } : {});

function zoneIn(value: unknown): string {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (typeof value !== 'string') return own;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value }) && value;
  } catch {
    return own;
  }
}

const isOrder = (value: unknown): value is DateOrder => value === 'dmy' || value === 'mdy' || value === 'ymd';

const names = (list: unknown, portal: string): boolean => Array.isArray(list) && list.includes(portal);

const isText = (value: unknown): value is string => typeof value === 'string';

function labelsIn(value: unknown): UserLabels {
  const stored = entriesOf(value);
  return Object.fromEntries(
    COLUMNS.flatMap((column) => {
      const labels = stored[column];
      return Array.isArray(labels) && labels.length > 0 ? [[column, labels.filter(isText)]] : [];
    }),
  );
}

const offIn = (own: unknown, policy: unknown): ReadonlySet<Feature> => {
  const features = { ...entriesOf(own), ...entriesOf(policy) };
  return new Set(FEATURES.filter((feature) => features[feature] === false));
};

/** What is stored and makes no sense is taken for not set. @param portal the portal's address without path */
export async function loadReaderSettings(portal: string): Promise<ReaderSettings> {
  const [own, orders, policy] = await Promise.all([
    storage.getItem<unknown>(SETTINGS),
    storage.getItem<unknown>(DATE_ORDERS),
    storedPolicy(),
  ]);
  const { zone, labels, sharedAccount, institutions, pausedSites, portals } = { ...entriesOf(own), ...policy };
  const { order } = entriesOf(entriesOf(orders)[portal]);
  return {
    zone: zoneIn(zone),
    order: isOrder(order) ? order : null,
    labels: labelsIn(labels),
    sharedAccount: sharedAccount === true,
    institutions: Array.isArray(institutions) ? institutions.filter(isText) : [],
    off: offIn(entriesOf(own).features, policy.features),
    isPaused: names(pausedSites, portal) || (portal !== PORTAL && !names(portals, portal)),
  };
}

const isRuleSetting = (value: unknown): value is Severity | 'off' =>
  value === 'off' || value === 'error' || value === 'warning' || value === 'suggestion';

const isOwnText = (value: unknown): value is OwnText => {
  const { name, text } = entriesOf(value);
  return isText(name) && isText(text) && name !== '' && text !== '';
};

interface PanelChoices extends LintChoices {
  off: ReadonlySet<Feature>;
  shortcut: string;
  ownTexts: readonly OwnText[];
}

/** Rules that are switched off or told with another severity, findings that the user ignores, what of the linter is not to be seen, its keys, and texts. */
export async function loadLintChoices(): Promise<PanelChoices> {
  const [own, policy] = await Promise.all([storage.getItem<unknown>(SETTINGS), storedPolicy()]);
  const { rules, ignoredFindings, features } = entriesOf(own);
  const { shortcut, ownTexts } = { ...entriesOf(own), ...policy };
  return {
    shortcut: isText(shortcut) && isShortcutName(shortcut) ? shortcut : USUAL_SHORTCUT,
    ownTexts: Array.isArray(ownTexts) ? ownTexts.filter(isOwnText) : [],
    off: offIn(features, policy.features),
    rules: Object.fromEntries(
      Object.entries({ ...entriesOf(rules), ...entriesOf(policy.rules) }).filter((entry): entry is [string, Severity | 'off'] =>
        isRuleSetting(entry[1]),
      ),
    ),
    ignored: new Set(Array.isArray(ignoredFindings) ? ignoredFindings : []),
  };
}

/** Calls back after each change of them. Returns what ends it. */
export function watchLintChoices(changed: () => void): () => void {
  const stops = [storage.watch<unknown>(SETTINGS, changed), watchManaged(changed)];
  return () => {
    for (const stop of stops) stop();
  };
}

/** Calls back after each change of what the reader is told, until the signal ends. */
export function watchReaderSettings(changed: () => void, signal: AbortSignal): void {
  const stops = [storage.watch<unknown>(SETTINGS, changed), storage.watch<unknown>(DATE_ORDERS, changed), watchManaged(changed)];
  signal.addEventListener('abort', () => {
    // In a page whose extension was updated there is nothing left to stop.
    try {
      for (const stop of stops) stop();
    } catch {}
  });
}
