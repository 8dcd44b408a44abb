// @ts-check
/** Microsoft's card renderer, which its bundle defines as a global. */
export const AdaptiveCards = /** @type {typeof import('adaptivecards')} */ (Reflect.get(globalThis, 'AdaptiveCards'));
