/**
 * Port for the conversations an adapter can post to, shared by all processes (`postgres/addresses.ts`). `details` are
 * opaque outside the adapter.
 */
export interface Addresses {
  /** In order of insertion. */
  all(platform: string): Promise<KeptAddress[]>;
  /** @param welcomed used only when the address is new; later only `welcome` changes it */
  put(platform: string, name: string, details: Record<string, unknown>, welcomed: boolean): Promise<void>;
  /** True for the first caller, if the address is kept. */
  welcome(platform: string, name: string): Promise<boolean>;
  remove(platform: string, name: string): Promise<void>;
}

interface KeptAddress {
  details: Record<string, unknown>;
  welcomed: boolean;
}
