/** Builds everything the search knows from the plan and the words people use. */
export { type Concept, findConcepts } from './concepts.ts';
export { createSearch, type Hit, type Search } from './search.ts';
