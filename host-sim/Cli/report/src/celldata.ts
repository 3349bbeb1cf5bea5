import type { CellIdentity, Column, Parameter } from './data';

/** What the command line hands to the page of a cell. Units: Ω·cm², Hz, °C, MPa, mA/cm², V. */
export interface CellPage {
  /** The ssbms that made the page. */
  version?: string;
  cell: CellIdentity & { family: string; kind: 'full' | 'symmetric' | 'half'; note: string };
  measured: Measured;
  /** The same cell in its usual state, when another was asked for. */
  usual?: Measured | null;
  curves: VoltageCurve[];
  limits: Limits;
  parameters: Parameter[];
  /** How to read the sources of the parameters. */
  sources?: string;
}

export interface Measured {
  state: string;
  temperature: number;
  pressure: number;
  contactFraction: number;
  shorted: boolean;
  fit: { electrolyte: number; lithium: number; lithiumInterfaces: number; cathode: number; total: number };
  spectrum: Spectrum;
}

/** Columns of equal length, frequencies falling. */
export type Spectrum = Record<'hertz' | 'real' | 'minusImaginary' | 'magnitude' | 'phase', number[]>;

export interface VoltageCurve {
  label: string;
  /** mAh/g for a full cell, h for the others. */
  place: number[];
  volts: number[];
}

export interface Limits {
  wall: number;
  ccd: number;
  pressures: number[];
  isotherms: { celsius: number; plating: number[]; stripping: number[] }[];
  temperatures: number[];
  /** Critical stack pressures over the temperatures: 0 where none is needed, null where none helps. */
  critical: { density: number; pressure: Column }[];
}
