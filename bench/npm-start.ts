/** Node's flags in `npm start`. */
import manifest from '../package.json' with { type: 'json' };

/** Its flags, for measuring programs as they are started. */
export const NODE_FLAGS = manifest.scripts.start.split(' ').filter(word => word.startsWith('--'));
