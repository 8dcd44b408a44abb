/** Runs the program until a signal ends it: reads the settings, hears the signals, says the last words. */
import { type Config, readConfig } from './config.ts';
import { createLastWords } from './log/last-words.ts';

const lastWords = createLastWords();

/**
 * @param start resolves with what stops all of it, told by which signal
 * @returns resolves when it runs, or has said why it does not
 */
export async function run(start: (config: Config) => Promise<(signal: string) => Promise<void>>): Promise<void> {
  try {
    const config = readConfig(process.env);
    lastWords.keepSecret(config);
    const starting = start(config);
    // Heard from the first moment on: what has begun to start is stopped in order, too; a second signal ends it at once.
    // SIGHUP comes when the terminal it was started in goes.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.once(signal, () => {
        void starting.then(
          stop => stop(signal).then(() => process.exit(0)),
          () => {},
        );
      });
    }
    await starting;
  } catch (error) {
    lastWords.startFailed(error);
  }
}
