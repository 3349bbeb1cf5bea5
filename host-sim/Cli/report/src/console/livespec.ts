import type { ColourName } from '../palette';
import type { Bounds, Channel } from './live';

interface LiveLine {
  channel: Channel;
  label: string;
  colour: ColourName;
  dash?: number[];
  /** Drawn on the other side of zero: what may be stripped is a negative current. */
  negative?: boolean;
  /** Fills from this line down to the bottom of the panel. */
  fillBelow?: ColourName;
  width?: number;
}

export interface LiveSpec {
  id: string;
  title: string;
  unit: string;
  decimals: number;
  height: number;
  lines: LiveLine[];
  /** Two lines, from 1, with the area between them filled. */
  band?: [number, number];
  /** The smallest extent of the axis, in its unit or as a share of the value. */
  leastSpan: number;
  leastShare: number;
  /** Bounds that are drawn where they are near. */
  bounds: (keyof Bounds)[];
  /** Not shown on a board that has nothing of it. */
  optional?: boolean;
}

export const panelSpecs: LiveSpec[] = [
  {
    id: 'voltage',
    title: 'Voltage',
    unit: 'V',
    decimals: 4,
    height: 130,
    lines: [{ channel: 'voltage', label: 'cell', colour: 'guarded' }],
    leastSpan: 0.02,
    leastShare: 0.01,
    bounds: ['leastVoltage', 'mostVoltage'],
  },
  {
    id: 'density',
    title: 'Current density',
    unit: 'mA/cm²',
    decimals: 4,
    height: 150,
    lines: [
      { channel: 'density', label: 'flows', colour: 'guarded', width: 2 },
      { channel: 'allowedplating', label: 'may plate', colour: 'allowed', dash: [6, 4] },
      { channel: 'allowedstripping', label: 'may strip', colour: 'allowed', dash: [6, 4], negative: true },
    ],
    band: [2, 3],
    leastSpan: 0.02,
    leastShare: 0,
    bounds: [],
  },
  {
    id: 'pressure',
    title: 'Stack pressure',
    unit: 'MPa',
    decimals: 3,
    height: 130,
    lines: [
      { channel: 'pressure', label: 'acts', colour: 'guarded', width: 2 },
      { channel: 'criticalpressure', label: 'critical', colour: 'danger', dash: [8, 4], fillBelow: 'danger-fill' },
      { channel: 'requestedpressure', label: 'asked for', colour: 'allowed', dash: [3, 3] },
    ],
    leastSpan: 0.2,
    leastShare: 0.02,
    bounds: ['mostPressure'],
  },
  {
    id: 'resistance',
    title: 'Resistance',
    unit: 'Ω·cm²',
    decimals: 1,
    height: 110,
    lines: [{ channel: 'resistance', label: 'seen by the current, at 25 °C', colour: 'contact' }],
    leastSpan: 1,
    leastShare: 0.1,
    bounds: [],
  },
  {
    id: 'contact',
    title: 'Contact of the lithium',
    unit: '',
    decimals: 3,
    height: 110,
    lines: [
      { channel: 'contact', label: 'seen by its impedance', colour: 'contact' },
      { channel: 'leastcontact', label: 'at least', colour: 'contact', dash: [3, 3] },
    ],
    leastSpan: 0.2,
    leastShare: 0,
    bounds: ['leastContact'],
    optional: true,
  },
  {
    id: 'temperature',
    title: 'Temperature',
    unit: '°C',
    decimals: 2,
    height: 110,
    lines: [
      { channel: 'hottest', label: 'hottest', colour: 'plate' },
      { channel: 'coldest', label: 'coldest', colour: 'wall', dash: [6, 3] },
    ],
    leastSpan: 4,
    leastShare: 0,
    bounds: ['leastTemperature', 'mostTemperature'],
  },
];
