import type { RuleExamples } from './rule.ts';

export const examples: RuleExamples = {
  fires: [
    { description: 'The hold shelf letter is sent twice and the loan cannot be renewed.', product: 'Primo' },
    { description: 'The facet in Primo VE is empty.', subject: 'Primo VE: facet empty', product: 'Alma' },
  ],
  silent: [
    { description: 'The hold shelf letter is sent twice.', product: 'Alma' },
    { description: 'The list is empty.', product: 'Primo' },
  ],
};
