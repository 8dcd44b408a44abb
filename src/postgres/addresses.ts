/** Conversations an adapter can post to, as rows shared by all processes. */
import type { Addresses } from '../memory/addresses.ts';
import type { Pool } from './pool.ts';

export function createSharedAddresses({ query }: Pool): Addresses {
  return {
    async all(platform) {
      const rows = await query<{ details: string; welcomed: boolean }>(
        'SELECT details, welcomed FROM keikaku.place WHERE platform = $1 ORDER BY put_at, name',
        [platform],
      );
      return rows.map(({ details, welcomed }) => ({ details: JSON.parse(details), welcomed }));
    },
    async put(platform, name, details, welcomed) {
      await query(
        `INSERT INTO keikaku.place (platform, name, details, welcomed) VALUES ($1, $2, $3, $4)
         ON CONFLICT (platform, name) DO UPDATE SET details = excluded.details`,
        [platform, name, JSON.stringify(details), welcomed],
      );
    },
    async welcome(platform, name) {
      const first = await query(
        'UPDATE keikaku.place SET welcomed = true WHERE platform = $1 AND name = $2 AND NOT welcomed RETURNING name',
        [platform, name],
      );
      return first.length > 0;
    },
    async remove(platform, name) {
      await query('DELETE FROM keikaku.place WHERE platform = $1 AND name = $2', [platform, name]);
    },
  };
}
