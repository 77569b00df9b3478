// The base components bring their styles along; the portal's own components need the design system's sheet in each of their
// roots. This must run before the engine is loaded, which takes its copy of attachShadow then.
const designSystem = new CSSStyleSheet();
const attachShadow = Element.prototype.attachShadow;
Element.prototype.attachShadow = function (init) {
  const root = attachShadow.call(this, init);
  if (!this.localName.startsWith('lightning-')) root.adoptedStyleSheets.push(designSystem);
  return root;
};

export async function loadDesignSystem() {
  const response = await fetch('/assets/styles/salesforce-lightning-design-system.min.css');
  await designSystem.replace(await response.text());
}
