export const load = undefined as any;
