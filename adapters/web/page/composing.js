// @ts-check
/**
 * Whether a key belongs to an input method: Enter then takes its proposal and must not send. Some browsers end the
 * composition before they report the key; 229 is what they all report for a key the input method has used.
 * @param {KeyboardEvent} event
 */
export function isComposing(event) {
  return event.isComposing || event.keyCode === 229;
}
