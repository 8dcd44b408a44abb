// @ts-check
/** Microsoft's card renderer, which its bundle puts beside `window`. */
export const AdaptiveCards = /** @type {typeof import('adaptivecards')} */ (Reflect.get(globalThis, 'AdaptiveCards'));
