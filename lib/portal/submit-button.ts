/** The button that sends a form: by its label, as nothing else of it is the same on two portals. */
import { labelKey } from './labels.ts';
import { closestAcross, textOf } from './roots.ts';

const BUTTON = 'button, input[type=submit], input[type=button], [role=button]';
const SENDS =
  /^(submit|send|save|post|share|finish|reply|create case|(add )?comment|(ab)?senden|speichern|einreichen|teilen|fertig|(kommentar|fall) (hinzufügen|erstellen|senden)|soumettre|envoyer|enregistrer|publier|partager|terminer|ajouter un commentaire|enviar|guardar|publicar|compartir|finalizar|(agregar|añadir) comentario|invia|salva|pubblica|condividi|fine|aggiungi commento)(?!\p{L})/u;
const KEEPS_ONLY = /(?<!\p{L})(draft|entwurf|brouillon|borrador|bozza)(?!\p{L})/u;

function labelOf(button: Element): string {
  // `textOf` leaves out what is a button's, so its parts are asked.
  const words = [...button.childNodes]
    .map((node) => (node.nodeType === 3 ? (node as Text).data : node.nodeType === 1 ? textOf(node as Element) : ''))
    .join(' ');
  return labelKey(
    button.getAttribute('aria-label') || words.trim() || (button as HTMLInputElement).value || button.getAttribute('title') || '',
  );
}

/** What a form's fields and buttons stand in. Around a comment's box there are other forms on the page. */
const AROUND = {
  case: 'form, dialog, [role=dialog], main, [role=main], body',
  comment: 'form, dialog, [role=dialog], article, section, .slds-card, main, body',
};

function isWithin(element: Element, around: Element): boolean {
  for (let at: Node | null = element; at !== null; at = at.parentNode ?? (at instanceof ShadowRoot ? at.host : null)) {
    if (at === around) return true;
  }
  return false;
}

/** The submit button that an event has to do with, of the form that holds the field; null for none. */
export function submitButtonIn(event: Event, field: Element, form: 'case' | 'comment'): Element | null {
  const path = event.composedPath().filter((at): at is Element => (at as Partial<Node>).nodeType === 1);
  const button = path.find((element) => element.matches(BUTTON));
  if (button === undefined || button.getAttribute('role') === 'combobox') return null;
  const around = closestAcross(field, AROUND[form]);
  // Not by the event's path: that of a pointer which moved within a root ends there.
  if (around === null || !isWithin(button, around)) return null;
  const label = labelOf(button);
  return label.length <= 40 && SENDS.test(label) && !KEEPS_ONLY.test(label) ? button : null;
}
