export const inbound = (_: string) => undefined as any;
