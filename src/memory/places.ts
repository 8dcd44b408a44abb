/**
 * Port for the conversations an adapter can post to, shared by all processes (`postgres/places.ts`). `details` are
 * opaque outside the adapter.
 */
export interface Places {
  /** In order of insertion. */
  all(platform: string): Promise<Place[]>;
  /** @param welcomed used only when the place is new; later only `welcome` changes it */
  put(platform: string, name: string, details: Record<string, unknown>, welcomed: boolean): Promise<void>;
  /** True for the first caller, if the place is stored. */
  welcome(platform: string, name: string): Promise<boolean>;
  remove(platform: string, name: string): Promise<void>;
}

interface Place {
  details: Record<string, unknown>;
  welcomed: boolean;
}
