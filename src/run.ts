/** Runs the program until a signal stops it: reads the settings, handles signals, reports fatal errors. */
import { type Config, readConfig } from './config.ts';
import { createLastWords } from './log/last-words.ts';

const lastWords = createLastWords();

/**
 * @param start resolves with a function that stops every part; it takes the name of the signal
 * @returns resolves when the program runs or has reported why it does not
 */
export async function run(start: (config: Config) => Promise<(signal: string) => Promise<void>>): Promise<void> {
  try {
    const config = readConfig(process.env);
    lastWords.keepSecret(config);
    const starting = start(config);
    // Handled from the beginning: parts already started are stopped in order. A second signal ends the process at once.
    // SIGHUP is sent when the terminal closes.
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
