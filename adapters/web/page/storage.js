// @ts-check
/** Browser storage: settings in localStorage, the conversation in sessionStorage. */

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
    /** Does nothing where storage is full or disabled. @param {string} name @param {string} value */
    set(name, value) {
      try {
        storage().setItem(PREFIX + name, value);
      } catch {}
    },
  };
}

export const local = createMemory(() => localStorage);
export const session = createMemory(() => sessionStorage);
