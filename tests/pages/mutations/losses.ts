/** Pages of which a part is missing: not there yet, or gone. */
import { type Mutation, randomBy } from './mutation.ts';

const cut = (share: number): Mutation => ({
  name: `after ${Math.round(share * 100)} %`,
  kind: 'cut',
  bend(body) {
    const all = [...body.querySelectorAll('*')];
    for (const element of all.slice(Math.floor(all.length * share)).reverse()) element.remove();
    return undefined;
  },
});

/** Removes a twentieth of the page's elements with all that is in them. */
export const lossBy = (seed: number): Mutation => ({
  name: `seed ${seed}`,
  kind: 'holes',
  blanks: true,
  bend(body) {
    const random = randomBy(seed);
    // A select without the chosen option has another one chosen.
    const all = [...body.querySelectorAll('*:not(option)')];
    for (let count = Math.ceil(all.length / 20); count > 0; count--) all[Math.floor(random() * all.length)]?.remove();
    return undefined;
  },
});

export const LOSSES: Mutation[] = [...[0.2, 0.35, 0.5, 0.65, 0.8, 0.9, 0.95, 0.99].map(cut), ...[1, 2, 3, 4, 5, 6].map(lossBy)];
