/** Runs `src/main.ts` on a free port, which it prints; the environment is set by the caller. */
import { createServer } from 'node:net';

const probe = createServer().listen(0, '127.0.0.1');
await new Promise(resolve => probe.once('listening', resolve));
const address = probe.address();
const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
await new Promise(resolve => probe.close(resolve));
process.env.PORT = String(port);
const { started } = await import('../src/main.ts');
await started;
for (let tries = 0; tries < 600; tries++) {
  const isReady = await fetch(`http://127.0.0.1:${port}/readyz`).then(
    response => response.ok,
    () => false,
  );
  if (isReady) break;
  await new Promise(resolve => setTimeout(resolve, 100));
}
process.stdout.write(`ready ${port}\n`);
