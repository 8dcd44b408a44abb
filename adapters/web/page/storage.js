// @ts-check
/** What the browser remembers: settings for good, the conversation for as long as the tab is open. */

const PREFIX = 'keikaku.';

/** @param {() => Storage} storage */
function createMemory(storage) {
  return {
    /** @param {string} name @returns {string | null} */
    get(name) {
      try {
        return storage().getItem(PREFIX + name);
      } catch {
        return null;
      }
    },
    /** Forgets silently where storage is full or switched off: the page works without. @param {string} name @param {string} value */
    set(name, value) {
      try {
        storage().setItem(PREFIX + name, value);
      } catch {}
    },
  };
}

export const local = createMemory(() => localStorage);
export const session = createMemory(() => sessionStorage);
