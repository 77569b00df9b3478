import { useState } from 'react';
import { onPermissionsChanged, unreadPortals } from '../lib/platform/portals.ts';
import { useLateEffect } from './use-late-effect.ts';

/** The portals that may not be read. @param named besides the usual one; undefined while they are not known */
export function useUnreadPortals(named: readonly string[] | undefined): string[] {
  const [unread, setUnread] = useState<string[]>([]);
  const portals = named?.join(' ');
  useLateEffect(() => {
    if (portals === undefined) return;
    const look = () => void unreadPortals(portals.split(' ').filter((portal) => portal !== '')).then(setUnread);
    look();
    return onPermissionsChanged(look);
  }, [portals]);
  return unread;
}
