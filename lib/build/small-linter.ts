import type { Entrypoint, WxtViteConfig } from 'wxt';
import { packedWords } from './packed-words.ts';
import { shortNames } from './short-names.ts';

/** For a script that the linter is built into. */
export function makeSmall(config: WxtViteConfig): void {
  config.plugins = [...(config.plugins ?? []), packedWords, shortNames];
}

/** For the configuration of the product: the linter is in the panel's script, its parts in scripts beside it. They stay as they are where nothing is minified. */
export const makePanelSmall = (entrypoints: readonly Entrypoint[], config: WxtViteConfig): void => {
  if (config.build?.minify !== false && entrypoints.some(({ name }) => name === 'panel' || name.startsWith('lint-'))) makeSmall(config);
};
