import { type Command } from './command.ts';
export const evalCommand: Command = { name: 'eval', usage: 'eval FILE.jsonl', summary: 'scores the answers on a question file', async run() { return 2; } };
