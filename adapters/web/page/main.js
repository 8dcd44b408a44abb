// @ts-check
/** The page: loads texts and people, and connects the header to the conversation. */
import * as api from './api.js';
import { createClockBar } from './clock-bar.js';
import { byId, createButton } from './dom.js';
import { local } from './storage.js';
import { createTalk } from './talk.js';
import { createThemeButton } from './theme-button.js';
import { lang, loadWords, onLanguage, starters, switchLanguage, words } from './words.js';

const [people] = await Promise.all([api.people(), loadWords()]);
const who = byId('who', HTMLSelectElement);
const strip = byId('strip', HTMLParagraphElement);
const talk = createTalk({ onState: showState });

showPeople();
showStarters();
createThemeButton();
void createClockBar();
who.value = (people.find(person => person.id === local.get('person')) ?? people[0])?.id ?? '';
talk.become(who.value);

who.addEventListener('change', () => {
  local.set('person', who.value);
  talk.become(who.value);
});
byId('home', HTMLButtonElement).addEventListener('click', talk.goHome);
byId('language', HTMLButtonElement).addEventListener('click', switchLanguage);
byId('new-conversation', HTMLButtonElement).addEventListener('click', talk.restart);
onLanguage(() => {
  showPeople();
  showStarters();
  talk.redraw();
});

/** @param {boolean} isOpen */
function showState(isOpen) {
  strip.hidden = isOpen;
  strip.textContent = isOpen ? '' : words().reconnecting;
}

function showPeople() {
  const chosen = who.value;
  who.replaceChildren(...people.map(({ id, name, post }) => new Option(`${post[lang()]}　${name}`, id)));
  who.value = chosen;
}

function showStarters() {
  const items = starters().map(({ question }) => {
    const item = document.createElement('li');
    item.append(createButton(question, 'starter', () => talk.say(question)));
    return item;
  });
  byId('starters', HTMLUListElement).replaceChildren(...items);
}
