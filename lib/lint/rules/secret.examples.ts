import type { RuleExamples } from './rule.ts';

export const examples: RuleExamples = {
  fires: [
    { description: 'Log in as exl.test with password Sun!flower22.' },
    { description: 'GET /almaws/v1/users?apikey=l8xx0123456789abcdef0123456789abcdef01' },
    { description: 'Authorization: Bearer abcdefgh.ijklmnop.qrstuvwx12' },
    { description: 'The PIN is 4711.' },
  ],
  silent: [
    { description: 'We reset the password and the login fails.' },
    { description: 'GET /almaws/v1/users?apikey=XXXXX' },
    { description: 'Password: ********' },
    { description: 'The token has expired.' },
  ],
};
