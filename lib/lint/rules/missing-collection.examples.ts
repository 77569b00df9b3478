import type { RuleExamples } from './rule.ts';

export const examples: RuleExamples = {
  fires: [
    { description: 'The title list is outdated, volume 12 is missing.', product: 'Alma Data Services' },
    { description: 'The collection is outdated.', product: 'Alma Data Services' },
  ],
  silent: [
    { description: 'The collection "Water in Winter" is outdated.', product: 'Alma Data Services' },
    { description: 'Volume 12 is missing from the Lakeside Archive collection.', product: 'Alma Data Services' },
    { description: 'Volume 12 is missing.\nCollection: Lakeside Archive', product: 'Alma Data Services' },
    { description: 'The list is empty.', product: 'Alma' },
    { description: 'Die Liste der Titel ist nicht mehr aktuell, Band 12 fehlt seit dem letzten Monat.', product: 'Alma Data Services' },
  ],
};
