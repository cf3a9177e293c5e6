export type { AdapterMethod, CallLog, CallOutcome, CallRecord } from './calls.js';
export { callLogSize } from './calls.js';
export type { FailOptions, FaultOptions, FaultTarget } from './faults.js';
export type { NetworkKnobs } from './network.js';
export type {
  BackSeed,
  DecisionSeed,
  FaceSeed,
  PersonSeed,
  RelationSeed,
  SealedSource,
  StorySeed,
  ViewerSeed,
  WorldSeed,
} from './seed.js';
export type { FiledAppeal, FiledReport } from './state.js';
export type { MemoryWorld, MemoryWorldOptions, PersonAdapters } from './world.js';
export { createMemoryWorld } from './world.js';
