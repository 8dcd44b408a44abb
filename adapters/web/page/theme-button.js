// @ts-check
/** Button for light or dark; the system's scheme applies until it is pressed. */
import { byId } from './dom.js';
import { local } from './storage.js';
import { onLanguage, words } from './words.js';

export function createThemeButton() {
  const button = byId('theme', HTMLButtonElement);
  const system = matchMedia('(prefers-color-scheme: dark)');
  const isDark = () => (document.documentElement.dataset.theme ?? (system.matches ? 'dark' : 'light')) === 'dark';

  function show() {
    const label = isDark() ? words().toLight : words().toDark;
    button.classList.toggle('is-dark', isDark());
    button.setAttribute('aria-label', label);
    button.title = label;
  }

  button.addEventListener('click', () => {
    const theme = isDark() ? 'light' : 'dark';
    document.documentElement.dataset.theme = theme;
    local.set('theme', theme);
    show();
  });
  system.addEventListener('change', show);
  onLanguage(show);
  show();
}
