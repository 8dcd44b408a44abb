/** Where an adapter can post unasked, kept for all processes (`postgres/places.ts`). What a place is, its adapter knows. */
export interface Places {
  /** In the order they were put first. */
  all(platform: string): Promise<Place[]>;
  /** @param welcomed counts when the place is new; later only `welcome` changes it */
  put(platform: string, name: string, details: Record<string, unknown>, welcomed: boolean): Promise<void>;
  /** True for the first to ask about a place that is kept. */
  welcome(platform: string, name: string): Promise<boolean>;
  remove(platform: string, name: string): Promise<void>;
}

interface Place {
  details: Record<string, unknown>;
  welcomed: boolean;
}
