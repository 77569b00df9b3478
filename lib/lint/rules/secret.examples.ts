import type { RuleExamples } from './rule.ts';

export const examples: RuleExamples = {
  fires: [
    { description: 'The SFTP password for our account almauser has been changed to Kr8ken!whale.' },
    { description: 'We set Sunny!day1 as the password.' },
    { description: 'Log in as exl.test with password Sun!flower22.' },
    { description: 'GET /almaws/v1/users?apikey=l8xx0123456789abcdef0123456789abcdef01' },
    { description: 'Authorization: Bearer abcdefgh.ijklmnop.qrstuvwx12' },
    { description: 'The PIN is 4711.' },
  ],
  silent: [
    { description: 'The password reset e-mail of user 20001234567 is not sent.' },
    { description: 'The MD5 checksum 9e107d9d372bb6826bd81d3542a419d6 differs.' },
    { description: 'resumptionToken=marc%3A9912345678901234567' },
    { description: 'We reset the password and the login fails.' },
    { description: 'GET /almaws/v1/users?apikey=XXXXX' },
    { description: 'Password: ********' },
    { description: 'The token has expired.' },
  ],
};
