/** How `npm start` runs Node. */
import manifest from '../package.json' with { type: 'json' };

/** Its flags, for whatever is measured as it is started. */
export const NODE_FLAGS = manifest.scripts.start.split(' ').filter(word => word.startsWith('--'));
