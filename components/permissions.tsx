import { message } from '../lib/i18n/format.ts';

/** What of a manifest the browser is asked for. */
export interface Asked {
  permissions?: readonly string[] | undefined;
  host_permissions?: readonly string[] | undefined;
  optional_host_permissions?: readonly string[] | undefined;
}

/** Each permission of the manifest, with the reason for it. */
export function Permissions({
  manifest: { permissions = [], host_permissions = [], optional_host_permissions = [] },
}: {
  manifest: Asked;
}) {
  const lines: [id: string, host?: string][] = [
    ...host_permissions.map((pattern): [string, string] => ['portal', new URL(pattern).host]),
    ...permissions.map((id): [string] => [id]),
    ...optional_host_permissions.map((): [string] => ['other_portals']),
  ];
  return (
    <dl className="reasons">
      {lines.map(([id, host = '']) => (
        <Reason key={id + host} name={message(`permissions.${id}.name`, [host])} why={message(`permissions.${id}.why`)} />
      ))}
    </dl>
  );
}

/** A line of a list of reasons. */
export const Reason = ({ name, why }: { name: string; why: string }) => (
  <>
    <dt>{name}</dt>
    <dd>{why}</dd>
  </>
);
