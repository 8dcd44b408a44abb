// @ts-check
/** DOM helpers. Text is always inserted as text, never as markup. */

/**
 * The element with this id, checked to be of the given class.
 * @template {HTMLElement} Kind
 * @param {string} id
 * @param {new () => Kind} kind
 * @returns {Kind}
 */
export function byId(id, kind) {
  const element = document.getElementById(id);
  if (!(element instanceof kind)) throw new TypeError(`no #${id} on the page`);
  return element;
}

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {string} className
 * @param {...(string | Node)} content
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function create(tag, className, ...content) {
  const element = document.createElement(tag);
  element.className = className;
  element.append(...content);
  return element;
}

/** @param {string} label @param {string} className @param {() => void} press */
export function createButton(label, className, press) {
  const button = create('button', className, label);
  button.type = 'button';
  button.addEventListener('click', press);
  return button;
}
