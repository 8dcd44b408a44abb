export const crashImages = undefined as any;
