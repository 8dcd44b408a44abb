export const diskFaults = undefined as any;
