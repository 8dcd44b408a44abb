export const manyRecipients = undefined as any;
