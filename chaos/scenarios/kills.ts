export const kills = undefined as any;
