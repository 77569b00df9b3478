import { expect, it } from 'vitest';
import { phrases } from '../../../lib/lint/engine/pattern.ts';

const SOURCES = Object.values(
  import.meta.glob<string>(['../../../lib/lint/**/*.ts', '!**/*.examples.ts'], { eager: true, query: '?raw', import: 'default' }),
).join('\n');

/** Verbs with their forms that no rule makes. */
const IRREGULAR =
  'be was been,begin began begun,break broke broken,bring brought,choose chose chosen,come came,do did done,feel felt,find found,freeze froze frozen,get got,give gave given,go went gone,have had,keep kept,know knew known,lead led,leave left,lose lost,make made,meet met,pay paid,run ran,say said,see saw seen,send sent,show shown,take took taken,tell told,think thought,write wrote written';

it.each(IRREGULAR.split(',').filter((verb) => new RegExp(`[\\s|<!'\`]${verb.split(' ', 1)[0]}\\+`).test(SOURCES)))(
  'a verb that phrases inflect has all its forms: %s',
  (verb) => {
    const [stem, ...forms] = verb.split(' ');
    expect(phrases(`${stem}+`)[0]?.cues).toEqual(expect.arrayContaining(forms));
  },
);
