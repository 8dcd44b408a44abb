/** Turns an error of listen() into one that says why and what to do. */
import { BotError } from '../errors.ts';

export function explainListenError(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE')
    return new BotError(
      'PORT_TAKEN',
      `${host}:${port} is in use by another program. Stop it, or choose another port: PORT=${port + 1} npm start`,
      { cause: error },
    );
  if (error.code === 'EACCES')
    return new BotError(
      'PORT_FORBIDDEN',
      `port ${port} needs special rights. Choose one from 1024 up: PORT=3978 npm start`,
      { cause: error },
    );
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND' || error.code === 'EAI_AGAIN')
    return new BotError('HOST_UNKNOWN', `${host} is not an address of this machine. Use HOST=127.0.0.1.`, {
      cause: error,
    });
  return error;
}
