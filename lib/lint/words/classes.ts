import { type Pattern, phrases as read } from '../engine/pattern.ts';

/** Words that mean the same to the finders and rules, by the name they are written with in phrases. */
const CLASSES = {
  people:
    'user+ patron+ reader+ lender+ student+ borrower+ customer+ staff colleague+ librarian+ researcher+ faculty teacher+ lecturer+ instructor+ professor+ people person+ classes courses libraries institution+ branches department+ desk+ clerk+ cataloguer+ member+ learner+ employee+ alumni',
  things:
    'records titles items holdings portfolios loans requests orders invoices lines books e-?books articles journals fees fines letters notices e-?mails duplicates links files entries funds vendors citations documents accounts images issues volumes theses barcodes euros? usd eur',
  num: 'two three four five six seven eight nine ten eleven twelve fourteen fifteen twenty thirty forty fifty hundred hundreds thousand thousands dozen dozens',
  count: '# two three four five six seven eight nine ten several many all',
  unit: 'hours? days? weeks? months? years? terms? semesters? nights? mornings?',
  month: 'january february march april may june july august september october november december spring summer autumn winter',
  day: 'today yesterday weekend monday tuesday wednesday thursday friday saturday sunday',
  others:
    'colleague+ librarian+ library+ assistant+ officer+ administrator+ institution+ university+ college+ member+ neighbour+ customer+ coworker+ vendor publisher provider consortium office partner+ department+ branch+ desk manager supervisor boss',
  release:
    'release upgrade update migration move switch rollover patch hotfix deployment change renewal maintenance merger replacement load outage re-?index(?:ing)?',
  changed:
    'changed updated upgraded migrated moved switched renewed replaced added installed activated deactivated enabled disabled edited renamed modified altered merged loaded introduced removed implemented joined configured exchanged touched rolled withdrew imported',
  tried:
    'tried tested checked compared verified cleared restarted reran recreated rebuilt reloaded swapped emptied confirmed investigated captured inspected traced examined repeated reviewed searched counted sampled restored analysed queried clicked pasted',
  person: "we i we've i've",
  be: "is are was were be been isn't aren't",
  not: "not never [a-z]+n't",
  adv: 'also already still just really only now then always even simply again actually completely totally so very quite all both currently somehow recently',
  small:
    'the a an our my your their this that its also already still just really only now then always even simply again very so quite all both most more',
  option: 'option possibility way ability feature mode setting button filter field column',
  heat: 'never always keep+ obviously clearly apparently evidently simply constantly even ever actually really finally seriously honestly',
  act: 'read+ test+ care+ listen+ answer+ reply replies ask+ close+ ignore+ understand+ understood check+ look+ think+ tell+ treat+ refuse+ promise+ break+ react+ help+ waste+ send+ fix+ open+ try talk+ use+ expect+ believe+',
  bad: 'bad poor terrible awful horrible lousy useless hopeless sloppy catastrophic worse worst worthless',
  praise: 'great nice good wonderful lovely fantastic perfect brilliant excellent amazing impressive superb clever',
  vendor:
    'support service company answers? reply response handling communication testing quality release product software design behaviour analysts? developers? team vendor',
  boss: 'management director board ceo rector dean president manager superiors? boss vp',
  odd: 'wrong incorrect bad broken off weird(?:ly)? strange(?:ly)? odd(?:ly)? funny crazy erratic(?:ally)? buggy slow unstable unreliable unusable damaged faulty problematic messy haywire',
  trouble: 'problems? issues? difficult(?:y|ies) troubles? glitch(?:es)? errors? bugs? quirks?',
  the: 'the a an our my your their this that these those its his her some any',
};

/** Phrases over the shared word classes. */
export const phrases = (text: string): Pattern[] => read(text, CLASSES);
