/**
 * What an organisation sets for its users, by the browser's policy (`storage.managed`). Written by administrators, so it is parsed setting by
 * setting: what does not fit is named and passed over, and never keeps the extension from starting.
 */
import * as z from 'zod/mini';
import { STATUS_IDS } from '../status/types.ts';
import { STATUSES } from '../status/vocabulary.ts';
import { storedPolicy } from './managed-store.ts';
import { type Settings, settingsSchema, soundOverrides } from './settings-schema.ts';

const { ignoredFindings: _findings, savedViews: _views, myName: _name, ...shape } = settingsSchema.shape;

/** Every setting but what is a matter of one user's texts and habits. */
export type ManagedSettings = Partial<Omit<Settings, 'ignoredFindings' | 'savedViews' | 'myName'>>;

export async function loadManaged(): Promise<{ settings: ManagedSettings; problem: string | null }> {
  const { overrides: table, ...stored } = await storedPolicy();
  const { overrides, problem } = soundOverrides(table);
  const settings: Record<string, unknown> = Object.keys(overrides).length > 0 ? { overrides } : {};
  const problems = problem === null ? [] : [problem];
  for (const [name, value] of Object.entries(stored)) {
    const parsed = Object.hasOwn(shape, name) ? z.safeParse(shape[name as keyof typeof shape], value) : null;
    if (parsed?.success) settings[name] = parsed.data;
    else problems.push(`${name}${parsed === null ? ' is no setting' : ` does not fit: ${parsed.error.issues[0]?.message ?? ''}`}`);
  }
  return { settings, problem: problems.length === 0 ? null : problems.map((each) => `policy: ${each}`).join('\n') };
}

type Node = Record<string, unknown>;

/** What Chromium's policies know of JSON Schema. */
const KNOWN = ['type', 'enum', 'minimum', 'maximum', 'items', 'properties', 'additionalProperties'];

/** One type to each value, and no value that is null: a setting that is not decided is left out. */
function plain(node: Node): Node {
  const { anyOf } = node as { anyOf?: Node[] };
  const one = anyOf?.find(({ type }) => type !== 'null') ?? node;
  const kept = Object.fromEntries(Object.entries(one).filter(([key]) => KNOWN.includes(key)));
  if (Array.isArray(kept.type)) kept.type = kept.type.find((type) => type !== 'null');
  if (kept.items) kept.items = plain(kept.items as Node);
  if (kept.properties) kept.properties = plainAll(kept.properties as Record<string, Node>);
  if (typeof kept.additionalProperties === 'object') kept.additionalProperties = plain(kept.additionalProperties as Node);
  else delete kept.additionalProperties;
  return { type: 'object', ...kept };
}

const plainAll = (nodes: Record<string, Node>): Node =>
  Object.fromEntries(Object.entries(nodes).map(([name, node]) => [name, plain(node)]));

const objectOf = (properties: Node): Node => ({ type: 'object', properties });
const SPAN = objectOf({ amount: { type: 'integer', minimum: 1 }, unit: { type: 'string', enum: ['days', 'months'] } });
const OPEN = STATUS_IDS.filter((id) => STATUSES[id].open);
/** Told in full once, under this name. */
const FIGURES = 'Figures';
const figures = objectOf({
  reminderAfter: SPAN,
  closeAfter: SPAN,
  through: objectOf({ status: { type: 'string', enum: OPEN }, after: SPAN }),
});

/** The schema of the policy as Chromium reads it, of which `public/managed-schema.json` is a copy. What it does not name, Chromium leaves out. */
export function managedSchema(): Node {
  const { properties } = z.toJSONSchema(z.object(shape), { io: 'input', unrepresentable: 'any' });
  const overrides = objectOf(
    Object.fromEntries(OPEN.map((status, index) => [status, index === 0 ? { id: FIGURES, ...figures } : { $ref: FIGURES }])),
  );
  return objectOf({ ...plainAll(properties as Record<string, Node>), overrides });
}
