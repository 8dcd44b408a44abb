export const sockets = undefined as any;
