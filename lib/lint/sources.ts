const KNOWLEDGE = 'https://knowledge.exlibrisgroup.com';
const ARTICLES = `${KNOWLEDGE}/Cross-Product/Knowledge_Articles`;

/** Addresses of the advice that the rules give; shown, never fetched. */
export const SOURCES = {
  caseGuide: 'https://calstate.atlassian.net/wiki/pages/diffpages.action?originalId=2834399241&pageId=2834399257',
  portalGuide: `${KNOWLEDGE}/Cross_Product/Support/SalesForce/Support_Portal_User_Guide`,
  priorities: `${ARTICLES}/Case_Priority_and_How_to_Select_the_Correct_One`,
  down: `${ARTICLES}/The_Guide_for_System-Component_Down_Situations`,
  escalation: `${KNOWLEDGE}/Cross_Product/Knowledge_Articles/Escalation_Policy`,
  status: `${KNOWLEDGE}/Summon/Knowledge_Articles/What_is_Case_Status%2C_and_What_Does_It_Mean%3F`,
  campusm: `${KNOWLEDGE}/campusM/Product_Materials/Support/010campusM_Support_Overview`,
  commentLimit: 'https://developer.salesforce.com/docs/platform/object-reference/references/standard-objects/object-casecomment.html',
} as const;
