/** One case told as a timeline: what was true, what was seen, what the product showed and told. */
import type { Shown, Which } from './run.ts';
import { CASES, runOf } from './run.ts';
import { caseNumberOf } from './view.ts';

export function timelineOf(caseIndex: number, which: Omit<Which, 'user'>): string {
  const run = runOf({ ...which, user: Math.floor(caseIndex / CASES) });
  const life = run.lives.find(({ index }) => index === caseIndex);
  if (life === undefined) throw new RangeError(`no case ${caseIndex}`);
  const { world } = run;
  const { clock } = world;
  const local = (at: number): string => new Date(clock.wall(at)).toISOString().slice(0, 19).replace('T', ' ');
  const lines: [number, string][] = [];
  for (const [i, { status, from }] of life.stays.entries()) lines.push([from, `TRUTH    ${i === 0 ? 'opened as' : 'becomes'} ${status}`]);
  for (const { at } of life.closings) lines.push([at, 'TRUTH    closed by the clock']);
  for (const at of life.updates) if (!life.stays.some(({ from }) => from === at)) lines.push([at, 'truth    updated']);
  for (const shown of run.shown) if (shown.life === life) lines.push([shown.at, shownLine(shown, local)]);
  const keys = new Set(run.shown.filter((shown) => shown.life === life).map(({ outlook }) => outlook.key));
  for (const { at, job } of run.told) {
    if (job.caseKey === null || !keys.has(job.caseKey)) continue;
    const days = job.deadline === null ? '' : `, ${local(job.deadline.earliest)} … ${local(job.deadline.latest)}`;
    lines.push([at, `NOTICE   ${job.kind}${job.lead === null ? '' : `, lead ${job.lead}`}${days}`]);
  }
  const user = `${world.habit}; columns ${JSON.stringify(world.columns)}; pages ${JSON.stringify(world.tells)}`;
  const portal = `names ${world.names}, two fields from ${world.splitsAt === null ? 'never' : local(world.splitsAt)}, closes ${world.closesAt}`;
  return [
    `Case ${caseNumberOf(life)}, ${which.edition}, seed ${which.seed}; ${clock.zone}, ${world.locale}`,
    user,
    portal,
    ...lines.sort(([a], [b]) => a - b).map(([at, line]) => `${local(at)}  ${line}`),
    '',
  ].join('\n');
}

function shownLine({ sighting, outlook }: Shown, local: (at: number) => string): string {
  const { status, subStatus, updatedAt } = sighting.fields;
  const words = [status, subStatus].map((field) => (field.state === 'read' ? field.value : field.state)).join(' / ');
  const updated = updatedAt.state === 'read' ? `, updated "${updatedAt.raw}"` : '';
  const changes = sighting.changes.map(({ from, to, raw, source }) => `${source} "${raw}": ${from} → ${to}`).join('; ');
  const close = outlook.autoClose;
  const shown = close === null ? 'nothing closes it' : `closes ${local(close.earliest)} … ${local(close.latest)} (${close.basis})`;
  const start =
    outlook.start === null
      ? ''
      : `, since ${outlook.start.earliest === null ? '?' : local(outlook.start.earliest)} … ${local(outlook.start.latest)}`;
  const problems = outlook.problems.map(({ code }) => code).join(', ');
  return `seen     ${sighting.surface}: ${words}${updated}${changes && `; ${changes}`}\n${' '.repeat(21)}SHOWN    ${shown}${start}${problems && `; ${problems}`}`;
}
