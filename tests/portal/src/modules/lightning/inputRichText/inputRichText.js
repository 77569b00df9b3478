import { api, LightningElement } from 'lwc';

/** The platform's rich text editor is not among the base components. This bears its name and the marks of the editor in it: a `.ql-editor`. */
export default class InputRichText extends LightningElement {
  @api label;
  _value = '';

  @api get value() {
    return this._value;
  }
  set value(value) {
    this._value = value;
    // What the editor itself told comes back here; only other text is put into it.
    if (this._editor !== undefined && value !== this._editor.innerText) this.fill();
  }

  renderedCallback() {
    if (this._editor !== undefined) return;
    const editor = document.createElement('div');
    editor.className = 'ql-editor';
    editor.contentEditable = 'true';
    editor.setAttribute('role', 'textbox');
    editor.setAttribute('aria-multiline', 'true');
    editor.setAttribute('aria-label', this.label);
    editor.style.cssText = 'min-block-size: 8rem; padding: 0.75rem; outline: 0';
    editor.addEventListener('input', () => {
      this.dispatchEvent(new CustomEvent('change', { detail: { value: editor.innerText } }));
    });
    this._editor = editor;
    this.fill();
    this.template.querySelector('.ql-container').append(editor);
  }

  /** One paragraph per line, an empty one with a line break in it, as the editor keeps them. */
  fill() {
    const paragraphs = this._value.split('\n').map((line) => {
      const paragraph = document.createElement('p');
      paragraph.append(line === '' ? document.createElement('br') : line);
      return paragraph;
    });
    this._editor.replaceChildren(...paragraphs);
  }
}
