import { runName, type Column, type ColumnName, type Run } from '../data';
import { csv, download, fileName } from './download';

/** Columns of the panels, with their units in the names. */
const columns: [name: ColumnName, title: string][] = [
  ['voltage', 'voltage_v'],
  ['density', 'current_density_ma_per_cm2'],
  ['pressure', 'stack_pressure_mpa'],
  ['criticalPressure', 'critical_pressure_mpa'],
  ['requestedPressure', 'requested_pressure_mpa'],
  ['allowedPlating', 'allowed_plating_ma_per_cm2'],
  ['allowedStripping', 'allowed_stripping_ma_per_cm2'],
  ['resistance', 'resistance_ohm_cm2'],
  ['contactFraction', 'contact_fraction'],
  ['seenContact', 'seen_contact_fraction'],
  ['temperature', 'cell_temperature_c'],
  ['plateTemperature', 'plate_temperature_c'],
  ['wallTemperature', 'wall_temperature_c'],
];

/** Saves what the panels draw: one run below the other, told apart by the first column. */
export function saveCsv(pair: { main: Run | undefined; other: Run | undefined }): void {
  const runs = [pair.main, pair.other].filter((run) => run !== undefined);
  const rows = (run: Run, column: ColumnName): Column => run.series.time.map((_, i) => run.series[column]?.[i] ?? null);
  const data = columns.map(([column]) => runs.flatMap((run) => rows(run, column)));
  const times = runs.flatMap((run) => run.series.time);
  const who = runs.flatMap((run) => run.series.time.map(() => runName(run)));
  download(fileName('panels', 'csv'), csv(['run', 'time_s', ...columns.map(([, title]) => title)], [who, times, ...data]));
}
