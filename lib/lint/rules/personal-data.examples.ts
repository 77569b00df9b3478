import type { RuleExamples } from './rule.ts';

export const examples: RuleExamples = {
  fires: [
    { description: 'Name: Ada Marlowe\nBarcode: 30000012345678' },
    { description: 'Barcode 30000012345678 (Ada Marlowe) is blocked.' },
    { description: 'Patron: Ada Marlowe, barcode 30000012345678, cannot renew.' },
    { description: 'Ask Linus Thornbury (l.thornbury@example.org) about it.' },
    { description: 'Bitte an Ada von der Marl, barcode 30000012345678, schicken.' },
    { description: 'Grace Fenwick, 12 Orchard Lane, gets no letters.' },
  ],
  silent: [
    { description: 'Barcode 30000012345678 cannot be renewed.' },
    { description: 'Ada Marlowe wrote the book that is missing from the list.' },
    { description: 'Use our test user Testa Tester, barcode 30000012345678.' },
    { description: 'Write to library@example.org.' },
    {
      description:
        'Das Exemplar mit dem Barcode 30000012345678 ist nicht ausleihbar. Bei der Benutzerin mit dem Barcode 30000012345679 auch.',
    },
    { description: 'The list is empty.\n\nKind regards\nAda Marlowe, tel. 555-0100' },
  ],
};
