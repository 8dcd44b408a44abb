/** Turns an error of listen() into one that says why and what to do. */
import { BotError } from '../errors.ts';
import { type RecordText, toldIn } from '../text/operator/record.ts';

export function explainListenError(error: NodeJS.ErrnoException, host: string, port: number): Error {
  const told = (code: string, say: (text: RecordText) => string) => {
    const [message, ja] = toldIn(say);
    return new BotError(code, message, { cause: error, ja });
  };
  switch (error.code) {
    case 'EADDRINUSE':
      return told('PORT_TAKEN', text => text.portTaken(`${host}:${port}`, port + 1));
    case 'EACCES':
      return told('PORT_FORBIDDEN', text => text.portForbidden(port));
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return told('HOST_UNKNOWN', text => text.hostUnknown(host));
    default:
      return error;
  }
}
