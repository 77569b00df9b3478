import type { RuleExamples } from './rule.ts';

export const examples: RuleExamples = {
  fires: [
    { description: 'The overdue letter prints the name of another patron, barcode 30000012345678.' },
    { description: 'The export stops with error 500.\n\nExpected result:\n\nBrowser: Firefox' },
    { description: 'The hold list is empty every morning. Maybe we should meet about it.' },
    { description: 'The slip is blank. It must have been changed by somebody.' },
  ],
  silent: [
    { description: 'The export has 12 lines. We were hoping for one line per item.' },
    { description: 'The letter prints 04/11. It should print 11.04.' },
    { description: 'The slip is blank.\n\nExpected result: title and call number on the slip' },
    { description: 'The report shows 12 loans where we would have thought 512.' },
    { description: 'The slip is blank. It must carry title and call number.' },
    { description: 'As-is: the slip is blank.\nTo be: title and call number.' },
    { description: 'The list opens too early. It needs to go to the number that was typed.' },
  ],
};
