import type { RuleExamples } from './rule.ts';

export const examples: RuleExamples = {
  fires: [
    { description: 'The links to full text lead to an empty page.', product: 'Summon' },
    { description: 'The link http://summon.example/1 leads to an empty page.', product: '360 Link' },
  ],
  silent: [
    {
      description:
        'They lead to an empty page: http://summon.example/1 to http://resolver.example/1, http://summon.example/2 to http://resolver.example/2, http://summon.example/3 to http://resolver.example/3.',
      product: 'Summon',
    },
    { description: 'The links to full text lead to an empty page.', product: 'Alma' },
  ],
};
