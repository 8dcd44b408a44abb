export const hangs = undefined as any;
