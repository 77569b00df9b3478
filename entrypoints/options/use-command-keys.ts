import { useEffect, useState } from 'react';
import { type CommandKeys, loadCommandKeys } from '../../lib/platform/commands.ts';

/** The keys as they are now, also after the user comes back from the browser's page for them. */
export function useCommandKeys(): CommandKeys[] {
  const [keys, setKeys] = useState<CommandKeys[]>([]);
  useEffect(() => {
    const load = () => void loadCommandKeys().then(setKeys);
    load();
    addEventListener('focus', load);
    return () => removeEventListener('focus', load);
  }, []);
  return keys;
}
