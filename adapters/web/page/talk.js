// @ts-check
/** Connects composer, thread and inbox stream for the current person. */
import { createActing } from './acting.js';
import { createAsking } from './asking.js';
import { createComposer } from './composer.js';
import { createShown } from './shown.js';
import { openStream } from './stream.js';
import { createThread } from './thread.js';

/** @param {{ onState: (isOpen: boolean) => void }} parts `onState` is called when the connection is lost or restored */
export function createTalk({ onState }) {
  const thread = createThread({ onPress: (button, message) => press(button, message) });
  const shown = createShown(thread);
  const press = createActing({ shown, thread });
  const composer = createComposer({ send: text => say(text), asked: shown.said });
  const { say, goHome } = createAsking({ shown, thread, rewrite: composer.fill });
  let closeStream = () => {};

  /** Shows this person's conversation and subscribes to their inbox. @param {string} person */
  function become(person) {
    closeStream();
    shown.become(person);
    closeStream = openStream(person, shown.position, { onMessage: shown.receive, onState });
    composer.focus();
  }

  function restart() {
    shown.restart();
    composer.focus();
  }

  return { become, restart, say, goHome, redraw: shown.redraw };
}
