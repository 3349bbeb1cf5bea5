/** What the console tells of its boards. Units are those of the whole project: V, mA/cm², MPa, °C, Ω·cm², s. */
export interface Setup {
  version: string;
  token: string;
  speed: number;
  experiments: string[];
  ports: string[];
  faults: { phrase: string; meaning: string }[];
  /** Bytes of the largest recording that is taken. */
  mostRecording: number;
  cells: { id: string; name: string }[];
}

/** A recording of a cycler that is replayed, or was. */
export interface Recording {
  id: number;
  name: string;
  /** The cell or the profile whose limits guard. */
  guard: string;
  state: 'waits' | 'runs' | 'passed' | 'wouldtrip' | 'refused';
  percent: number;
  /** Empty until it is known. */
  verdict: string;
}

/** A profile that was shown to the console, and waits there for what is done with it. */
export interface ShownProfile {
  id: number;
  name: string;
  hash: string;
  file: string;
  made: string;
  kind: string;
}

/** A profile beside the one by which a board guards; nothing where it guards nothing. */
export interface Beside {
  guarded?: { name: string; hash: string };
  differences?: { name: string; before: string; after: string }[];
}

export interface Message {
  ids: number[];
  /** Those of which something is new. */
  boards: Board[];
  /** All of them, when something is new of one. */
  recordings?: Recording[];
}

export interface Words {
  title: string;
  meaning: string;
  toDo: string;
}

export interface Board {
  id: number;
  name: string;
  /** True when rows and events are all there are, false when they follow others. */
  whole: boolean;
  link: 'connecting' | 'live' | 'lost';
  /** Since when that is so, ms since 1970. */
  since: number;
  reason: string;
  time: number;
  state?: string;
  words?: Words;
  cause?: string;
  causeWords?: Words;
  profile?: string;
  hash?: string;
  raised?: Words[];
  /** What the board makes of its impedance channel; only of one that carries it and whose cell has been commissioned. */
  eye?: Eye;
  bounds?: Bounds;
  simulation?: Simulation;
  trips: Trip[];
  events: LiveEvent[];
  rows: Rows;
}

export interface Eye {
  /** Whether lost contact would be seen. */
  state: 'none' | 'good' | 'weak' | 'blind';
  /** Share of the lithium interface in contact, and the same one standard deviation lower. */
  contact: number;
  atLeast: number;
  /** The contact from which on lost contact would be seen in time. */
  visible: number;
  /** Time since the last sweep that could be used, s. */
  age: number;
  /** Charge that can still be stripped, mAh/cm², with its standard deviation; null while it is not known. */
  remaining: number | null;
  spread: number;
  /** What takes contact, what comes next to it, and what to do; only while contact is being lost. */
  cause?: string;
  next?: string;
  advice?: string;
}

export interface Bounds {
  leastVoltage: number | null;
  mostVoltage: number | null;
  mostPressure: number | null;
  leastTemperature: number | null;
  mostTemperature: number | null;
  mostRatio: number | null;
  leastContact: number | null;
}

export interface Simulation {
  speed: number;
  port: number;
  phrase: string;
  share: number;
  ended: string;
  contact: number;
  conducts: boolean;
}

export interface Trip {
  number: number;
  /** s of the watch; null for one of an earlier start of the board. */
  time: number | null;
  code: string;
  story: string;
  words: Words;
  hasMinute: boolean;
}

export interface WholeTrip extends Trip {
  values: { name: string; value: number; unit: string }[];
  minute: { time: number[]; voltage: Values; current: Values; pressure: Values; plate: Values };
}

export interface LiveEvent {
  number: number;
  time: number | null;
  heard: number;
  tone: 'plain' | 'warning' | 'trip' | 'link';
  text: string;
}

export type Values = (number | null)[];

export const channels = [
  'voltage',
  'density',
  'allowedplating',
  'allowedstripping',
  'pressure',
  'criticalpressure',
  'resistance',
  'resistanceratio',
  'hottest',
  'coldest',
  'requestedpressure',
  'contact',
  'leastcontact',
] as const;

export type Channel = (typeof channels)[number];

export type Rows = { time: number[] } & Record<Channel, Values>;

/** The newest value of a channel; null when it is not known now. */
export function newest(rows: Rows, channel: Channel): number | null {
  return rows[channel].at(-1) ?? null;
}
