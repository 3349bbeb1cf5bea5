// Runs a list of steps on the toy cell and writes down what the real bench would write.
import { critical, replenished, scatter, ToyCell } from './cell.mjs';

/**
 * @typedef {import('../src/data').Run} Run
 * @typedef {import('../src/data').Mark} Mark
 * @typedef {object} Step
 * @property {string} text
 * @property {number} [density]
 * @property {number} [seconds] longest duration
 * @property {number} [until] voltage that ends the step
 * @property {number} [pressure] new setpoint
 * @property {number} [ramp] seconds to get there
 * @property {number} [temperature] new setpoint
 */

/**
 * @param {Step[]} steps
 * @param {{ guarded: boolean, interval: number, keep?: number, cell?: ConstructorParameters<typeof ToyCell>[0], pressure?: number,
 *   temperature?: number, ceilings?: [number, number], seed?: number }} options
 * @returns {Run & { cell: ToyCell }}
 */
export function run(
    steps,
    { guarded, interval, keep = 1, cell: changes = {}, pressure = 7, temperature = 25, ceilings = [10, 60], seed = 7 },
) {
    const cell = new ToyCell(changes);
    const noise = scatter(seed);
    const [floor, ceiling] = cell.p.window;
    const series = {
        time: /** @type {number[]} */ ([]),
        ...columns('voltage', 'density', 'allowedPlating', 'allowedStripping', 'tripPlating', 'tripStripping', 'pressure'),
        ...columns('criticalPressure', 'resistance', 'contactFraction', 'temperature', 'plateTemperature', 'wallTemperature'),
    };
    const measured = { time: /** @type {number[]} */ ([]), ...columns('value', 'evidence') };
    /** @type {Mark[]} */
    const marks = [{ time: 0, kind: 'state', text: 'self-test passed, contactor closed' }];
    /** @type {Run['trip']} */
    let trip = null;
    let t = 0;
    let warned = false;
    let lost = false;
    let oven = temperature;
    let plate = temperature;
    let cellTemperature = temperature;
    let evidence = 0;
    let lastDensity = 0;

    for (const step of steps) {
        if (trip) break;
        marks.push({ time: t, kind: 'step', text: step.text });
        const startPressure = pressure;
        if (step.pressure !== undefined)
            marks.push({ time: t, kind: 'pressure', text: `pressure setpoint ${step.pressure} MPa` });
        if (step.temperature !== undefined && step.temperature !== oven)
            marks.push({ time: t, kind: 'temperature', text: `oven to ${step.temperature} °C` });
        oven = step.temperature ?? oven;
        const start = t;
        for (; t - start < (step.seconds ?? 36000); t += interval) {
            const density = trip || cell.shorted ? (cell.shorted && !trip ? (step.density ?? 0) : 0) : (step.density ?? 0);
            const share = Math.min(1, (t - start) / (step.ramp ?? 1));
            if (step.pressure !== undefined) pressure = startPressure + (step.pressure - startPressure) * share;
            plate += (oven - plate) * Math.min(1, interval / 900);
            cellTemperature += (plate - cellTemperature) * Math.min(1, interval / 400);
            const breathing = pressure + 0.35 * (cell.soc - cell.p.soc);
            const wasShorted = cell.shorted;
            const voltage = cell.step(interval, density, breathing, cellTemperature);
            const need = critical(density);
            write({ voltage, density, pressure: breathing, limits: true });

            if (Math.abs(density - lastDensity) > 0.15) {
                const value = cell.resistance(25) * (1 + noise(0.006));
                evidence = Math.max(0, evidence + (value / (cell.p.bulk + cell.p.lithium) - 1) / 0.006 - 0.5);
                measured.time.push(t);
                measured.value.push(round(value));
                measured.evidence.push(round(evidence));
            }
            lastDensity = density;
            if (!lost && cell.contact < 0.5) {
                lost = true;
                marks.push({ time: t, kind: 'contact', text: 'half of the contact lost' });
            }
            if (cell.shorted && !wasShorted) marks.push({ time: t, kind: 'short', text: 'dendrite short' });
            if (guarded && need !== null && breathing < 1.12 * need && !warned) {
                warned = true;
                marks.push({ time: t, kind: 'warning', text: 'stack pressure near its critical value' });
            }
            if (guarded && need !== null && breathing < need) {
                trip = tripReport(t, breathing, need, voltage, density, cell, cellTemperature);
                marks.push({ time: t, kind: 'trip', text: 'Stack pressure below critical, contactor opened' });
                t += interval;
                restAfterTrip();
                break;
            }
            if (step.until !== undefined && (density > 0 ? voltage >= step.until : voltage <= step.until)) {
                t += interval;
                break;
            }
        }
    }

    function restAfterTrip() {
        for (let k = 0; k < 40; k++, t += interval) {
            cell.step(interval, 0, pressure, cellTemperature);
            write({ voltage: cell.openCircuit() + cell.polarisation, density: 0, pressure, limits: false });
        }
    }

    /** @param {{ voltage: number, density: number, pressure: number, limits: boolean }} sample */
    function write({ voltage, density, pressure, limits }) {
        const flow = replenished(pressure);
        /** @type {Record<string, number | null>} */
        const row = {
            time: t,
            voltage: voltage + noise(0.0006),
            density: density + (density === 0 ? 0 : noise(0.0008)),
            allowedPlating: limits ? 0.8 * cell.p.ccd : 0,
            allowedStripping: limits ? 0.9 * Math.min(cell.p.ccd, flow) : 0,
            tripPlating: limits ? cell.p.ccd : null,
            tripStripping: limits ? Math.min(cell.p.ccd, 1.6 * flow + 0.1) : null,
            pressure: pressure + noise(0.012),
            criticalPressure: limits ? critical(density) : null,
            resistance: cell.resistance(cellTemperature),
            contactFraction: cell.contact,
            temperature: cellTemperature + noise(0.02),
            plateTemperature: plate + noise(0.01),
            wallTemperature: plate - 0.3 + noise(0.01),
        };
        for (const [name, column] of Object.entries(series)) {
            const value = row[name] ?? null;
            column.push(value === null ? /** @type {any} */ (null) : round(value));
        }
    }

    const outcome = trip ? 'tripped' : cell.shorted ? 'shorted' : 'completed';
    return {
        guarded,
        outcome,
        summary: '',
        durationSeconds: t,
        trip,
        limits: {
            voltageFloor: floor,
            voltageCeiling: ceiling,
            temperatureFloor: ceilings[0],
            temperatureCeiling: ceilings[1],
            pressureWall: 25,
        },
        series: thinned(series, keep),
        stepResistance: measured,
        marks,
        cell,
    };
}

/**
 * @param {number} time @param {number} pressure @param {number} need @param {number} voltage @param {number} density
 * @param {ToyCell} cell @param {number} temperature
 */
function tripReport(time, pressure, need, voltage, density, cell, temperature) {
    /** @type {(name: string, value: number, unit: string) => { name: string, value: number, unit: string }} */
    const of = (name, value, unit) => ({ name, value: round(value), unit });
    return {
        diagnosis: 'Stack pressure below critical',
        timeSeconds: time,
        watched: 'stack pressure',
        value: round(pressure),
        bound: round(need),
        unit: 'MPa',
        values: [
            of('cell voltage', voltage, 'V'),
            of('current density', density, 'mA/cm2'),
            of('stripping density', Math.abs(density), 'mA/cm2'),
            of('stack pressure', pressure, 'MPa'),
            of('critical pressure', need, 'MPa'),
            of('replenishment limit', replenished(pressure), 'mA/cm2'),
            of('allowed plating', 0.8 * cell.p.ccd, 'mA/cm2'),
            of('allowed stripping', 0.9 * replenished(pressure), 'mA/cm2'),
            of('step resistance at 25 °C', cell.resistance(25), 'ohm cm2'),
            of('resistance ratio', 1.004, '1'),
            of('void evidence', 0.4, '1'),
            of('hottest temperature', temperature + 0.1, 'degC'),
            of('coldest temperature', temperature - 0.3, 'degC'),
            of('charge plated', 2.31, 'mAh/cm2'),
            of('charge stripped', 0.84, 'mAh/cm2'),
            of('age of pressure', 0.1, 's'),
        ],
    };
}

/** @template {string} N @param {...N} names @returns {Record<N, (number | null)[]>} */
function columns(...names) {
    const found = /** @type {Record<N, (number | null)[]>} */ ({});
    for (const name of names) found[name] = [];
    return found;
}

/** @template {Record<string, unknown[]>} T @param {T} series @param {number} keep @returns {T} */
function thinned(series, keep) {
    const kept = Object.entries(series).map(([name, column]) => [name, column.filter((_, i) => i % keep === 0)]);
    return Object.fromEntries(kept);
}

/** Six digits are more than any chip has, and keep the files small. @param {number} value */
function round(value) {
    return Number(value.toPrecision(6));
}
