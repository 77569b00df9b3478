import { phrases } from '../words/classes.ts';
import { simpleFinder } from './finder.ts';

export const troubleshooting = simpleFinder(
  'troubleshooting',
  phrases(`
<i|we|i've|we've|have|also downloaded|inspected|exported|recreated|copied|typed|replayed|measured|counted|queried
could|did|can|do not find|see|spot any|anything|a|the .. that|which|difference|wrong|in|$
went back to
<i|we sign|log|logged|signed in as|with another|a|different|the
manual|single|direct|local|second run|test|export|import|search|login|upload .. works?|worked|succeeds|goes|gives|fails
same request|file|search|record|user|job|export|item .. goes|succeeds|passes
<we|i|we've|i've|have|also|already|and disabled|deactivated|reinstalled|rebooted|toggled|unplugged|restarted|reloaded|recreated|emptied
been through|over @the|all|every
opened .. in|with an?|my|the|another editor|notepad|excel|browser|text|tool|viewer
other|another|different _ works?|loads?|behaves?|opens?
followed the|your|all|every _~ instructions|steps|guide|documentation|manual|advice
<we|i|have|and|i've|we've ran|run|started|repeated|launched|executed|sent|saved|imported|exported the|it|a|this .. again|without|manually|twice|by
have|had @the|_ .. checked|tested|verified|examined|compared $
hemos|he|haben|avons|abbiamo|ho _~ comprobado|probado|revisado|geprüft|getestet|versucht|vérifié|essayé|testé|verificato|provato
same file|record|search|request|user|query|item|link|report|title|call|job|data .. works|loads|opens|is|gives|fails|behaves|without
<our|my|a|an|the|this test|tests|experiment|check|comparison with|showed|shows|gave
@person rebooted|restarted|exchanged|turned|unplugged|replaced|reinstalled|re-installed|uninstalled|reset|toggled|cleaned|downgraded|rolled|changed|switched|disabled|renamed|deleted|called|wrote|contacted|phoned|spoke .. no|not|same|still|and|again|but|off|back|cable|who|without
turned|switched _ _ off|on and
helps|helped|solves|solved|fixes only|for|a|until|nothing|$
<have|i've|we've|i|we already|also|then|even|both|myself tried|checked|tested|asked|read|looked|searched|contacted
<!users|patrons|they|she|he|be|not tried !to\\srenew|to\\slog
<!if|when @person 've|have|had|also|already|both|even|then|just|all* @tried
<!if|when @person 've|have|had|also|already|both|even|then|just|all* looked|read|went|experimented|sorted|asked|searched at|into|in|through|up|a|back|the|it|our|also|further
<!if|when @person removed|disabled|deactivated|took|clicked|switched|replaced|put|captured|set @the|one|_ .. and|back|from|again|off
<!be|not|been|have|has|is|are|being|if|to|fully @tried with|in|on|it|this|that|the|both|by|using|from|against|under|two|three|all|for|too|and|without|another|also|ten|several
clearing|cleared|cleaned|emptied|deleting|clear|flushed|refreshing the|my|our|all~ browser|session~ cache|cookies|page|browser
cache cleared|emptied|deleted
<no|a|any difference
private|incognito window|mode|browsing
another|different|other|second browser|browsers|computer|machine|account|device|workstation|tablet|network
<the|exactly|same same result|outcome|error|problem|behaviou?r|effect|failure
with|without|no success|luck|avail|effect|improvement
<not|[a-z]+n't|nothing|hardly help+
<!not|never|who|our|that|no works|worked|fine|looks fine|properly|correctly|well|also~ in|with|on|when|if|from|without
with|under|from|in her|his|another|other|a own|colleague's|different|second~ account|login|user
did|does|do not help
ruled|ruling out
<i|we|my|our|several|first|second attempt+|attempts to|with|by|in
re -run(?:ning)?|-ran|-loading|-loaded|-creating|-created|-building|-indexing|-indexed|-saving|-saved|-published
restarting|rerunning|reloading|recreating|rebuilding|reindexing
switching|changing|removing|adding|disabling|replacing|setting|logging|signing|launching .. no|not|n't|doesn't|didn't|works?|solves?|fixes|helps|brings|makes?|made
hard|forced refresh|reload
test works|fails|gives
<!that|it|yesterday|just we|i|and|have|test|she|he found out|only|that|no|nothing|it
asked the|our|them|in|on|around
checks|tests done|made|we|show
by hand|script and|it
looked|looking at|through|up
log|logs|trace shows?|says?
getestet|geprüft|versucht|probiert|ausprobiert|vérifié|essayé|testé|probado|comprobado|provato|verificato
`),
);
