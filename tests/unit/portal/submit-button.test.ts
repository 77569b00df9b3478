// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { submitButtonIn } from '../../../lib/portal/submit-button.ts';

afterEach(() => document.body.replaceChildren());

/** Whether a click on what is marked `data-at` is one on the submit button of the form with the textarea. */
function isSent(html: string, form: 'case' | 'comment' = 'case'): boolean {
  document.body.innerHTML = html;
  const field = document.querySelector('textarea') as Element;
  const found: (Element | null)[] = [];
  document.addEventListener('click', (event) => found.push(submitButtonIn(event, field, form)), { once: true });
  document.querySelector('[data-at]')?.dispatchEvent(new Event('click', { bubbles: true, composed: true }));
  return found[0] != null;
}
const withButton = (button: string): string => `<main><textarea></textarea><div>${button}</div></main>`;

describe('a submit button', () => {
  it.each([
    'Submit', 'Submit Case', 'Save', 'Save & New', 'Post', 'Finish', 'Send', 'Add Comment', 'Absenden', 'Speichern', 'Enregistrer', 'Envoyer', 'Guardar', 'Enviar', 'Salva', 'Invia',
  ])('is one that says “%s”', (label) => {
    expect(isSent(withButton(`<button data-at>${label}</button>`))).toBe(true);
  }); // biome-ignore format: a list to be scanned

  it.each(['Cancel', 'Next', 'Savings', 'Search', 'Add file', 'Save draft', 'Posts of others', ''])('is none that says “%s”', (label) => {
    expect(isSent(withButton(`<button data-at>${label}</button>`))).toBe(false);
  });

  it.each([
    ['by its label for assistive technology', '<button data-at aria-label="Submit">→</button>'],
    ['by the value of an input', '<input type="submit" value="Save" data-at>'],
    ['by the words in its parts', '<button><span data-at>Submit</span></button>'],
    ['by a role', '<a role="button" data-at>Submit</a>'],
  ])('is known %s', (_, button) => {
    expect(isSent(withButton(button))).toBe(true);
  });

  it('belongs to the dialog that holds the field', () => {
    expect(isSent('<main><button data-at>Save</button><div role="dialog"><textarea></textarea></div></main>')).toBe(false);
    expect(isSent('<main><div role="dialog"><textarea></textarea><footer><button data-at>Save</button></footer></div></main>')).toBe(true);
  });

  it('is found where the path of the event ends in the root of the form', () => {
    document.body.innerHTML = '<main><c-form></c-form></main>';
    const root = document.querySelector('c-form')?.attachShadow({ mode: 'open' }) as ShadowRoot;
    root.innerHTML = '<textarea></textarea><button>Submit</button>';
    const [field, button] = [root.querySelector('textarea') as Element, root.querySelector('button') as Element];
    const event = { composedPath: () => [button, root] } as unknown as Event;
    expect(submitButtonIn(event, field, 'case')).toBe(button);
  });

  it('of a comment stands in its part of the page, as other forms stand beside', () => {
    const page = '<main><section><button data-at>Save</button></section><article><textarea></textarea></article></main>';
    expect(isSent(page, 'comment')).toBe(false);
    expect(isSent('<main><article><textarea></textarea><button data-at>Save</button></article></main>', 'comment')).toBe(true);
  });
});
