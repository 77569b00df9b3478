/** What a page says about a form that was just sent, in a toast, a banner or a heading. */
import { isRendered, rootsBelow, textOf } from './roots.ts';

const MESSAGES =
  '[role=alert], [role=status], .slds-notify, .slds-theme_success, .slds-theme_error, .slds-text-color_error, .forceToastMessage, .toastMessage, .errorMsg, .message, .pbError';
/** On a page with nothing else. */
const HEADLINES = `${MESSAGES}, h1, h2, h3, p`;
/** What is longer is a text of somebody's. */
const SHORT = 300;

const REFUSED =
  /\b(?:errors?|failed|failure|could not|couldn.t|cannot|can.t|unable|invalid|not (?:been )?(?:sent|saved|submitted|created|posted)|try again|went wrong|expired|timed out|denied|fehler|fehlgeschlagen|konnte nicht|erreurs?|échec|échoué|impossible|errore|non riuscit[oa]|impossibile|no se (?:pudo|ha podido))\b/i;
const DONE =
  /\b(?:thank you|success(?:fully)?|(?:has been|was|is) (?:sent|saved|submitted|created|posted|received|added)|danke|erfolgreich|wurde (?:erstellt|gesendet|gespeichert|hinzugefügt)|merci|avec succès|a été (?:créé|envoyé|enregistré|ajouté)|gracias|correctamente|con éxito|grazie|correttamente|con successo)/i;

/** An error goes before all else. @param isBare whether the page shows neither cases nor forms, so that its headings speak of what was sent */
export function sendingTold(root: ParentNode, isBare: boolean): 'done' | 'refused' | null {
  const texts = [root, ...rootsBelow(root)]
    .flatMap((scope) => [...scope.querySelectorAll(isBare ? HEADLINES : MESSAGES)])
    .filter(isRendered)
    .flatMap((element) => {
      const text = textOf(element);
      return text === '' || text.length > SHORT ? [] : [text];
    });
  if (texts.some((text) => REFUSED.test(text))) return 'refused';
  return texts.some((text) => DONE.test(text)) ? 'done' : null;
}
