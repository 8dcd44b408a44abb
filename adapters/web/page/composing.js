// @ts-check
/**
 * Whether a key event belongs to an input method (IME), whose Enter must not send. Some browsers end the composition
 * before they report the key; all report key code 229 for a key the IME has used.
 * @param {KeyboardEvent} event
 */
export function isComposing(event) {
  return event.isComposing || event.keyCode === 229;
}
