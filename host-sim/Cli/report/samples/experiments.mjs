// The experiments whose reports the tests open.
import { run } from './bench.mjs';
import { parameters } from './parameters.mjs';

/**
 * @typedef {import('../src/data').Report} Report
 * @typedef {import('../src/data').Run} Run
 */

const argyrodite = {
    id: 'li-lpscl-nmc811',
    name: 'Li | Li6PS5Cl | NMC811',
    reference: 'Example et al., J. Solid State Batteries 2024, 1, 101 (invented for this sample)',
};

/** @param {Partial<Report> & Pick<Report, 'title' | 'about' | 'cases'>} report @returns {Report} */
function report(report) {
    return {
        cell: argyrodite,
        seed: 20240611,
        cycleSeconds: 0.1,
        notes: ['The critical stack pressure comes from a two-point fit; replace it by a calibration of your cell.'],
        ok: report.cases.every((of) => of.expectations.every((expectation) => expectation.ok)),
        parameters,
        ...report,
    };
}

/** What the bench writes of a run, without the toy cell. @param {ReturnType<typeof run>} made @param {string} summary @returns {Run} */
function finished({ cell: _, ...made }, summary) {
    return { ...made, summary };
}

/** Pressure is lost during a discharge. With guard the contactor opens; without it the next charge shorts the cell. */
export function pressureRelease() {
    /** @type {import('./bench.mjs').Step[]} */
    const steps = [
        { text: 'Rest for 10 minutes', seconds: 600 },
        { text: 'Charge at 0.4 mA/cm² until 4.25 V', density: 0.4, until: 4.25 },
        { text: 'Rest for 15 minutes', seconds: 900 },
        { text: 'Discharge at 0.4 mA/cm² for 1 hour', density: -0.4, seconds: 3600 },
        {
            text: 'Release pressure from 7 to 1.5 MPa within 40 minutes, discharging on',
            density: -0.4,
            seconds: 5400,
            pressure: 1.5,
            ramp: 2400,
            until: 2.5,
        },
        { text: 'Rest for 10 minutes', seconds: 600 },
        { text: 'Charge at 0.4 mA/cm² until 4.25 V', density: 0.4, seconds: 5400, until: 4.25 },
    ];
    const guarded = run(steps, { guarded: true, interval: 10 });
    const unguarded = run(steps, { guarded: false, interval: 10, seed: 8 });
    return report({
        title: 'Pressure release during discharge',
        about: 'A hydraulic fixture loses its pressure while the cell discharges at 0.4 mA/cm². Does the guard open the contactor before voids form?',
        cases: [
            {
                name: '',
                cell: argyrodite,
                expectations: [
                    {
                        text: 'trips with "stack pressure below critical"',
                        ok: true,
                        actual: 'Stack pressure below critical',
                        run: 'guarded',
                    },
                    { text: 'contact fraction stays above 0.95', ok: true, actual: '0.998', run: 'guarded' },
                    { text: 'shorts', ok: true, actual: 'shorted', run: 'unguarded' },
                ],
                figures: [
                    { name: 'charge_stripped_mah_per_cm2', value: 0.536, unit: '' },
                    { name: 'min_pressure_mpa', value: 4.314, unit: '' },
                    { name: 'min_contact_fraction', value: 0.998, unit: '' },
                    { name: 'end_resistance', value: 76.2, unit: 'ohm cm2' },
                    { name: 'unguarded.charge_stripped_mah_per_cm2', value: 1, unit: '' },
                    { name: 'unguarded.min_pressure_mpa', value: 1.62, unit: '' },
                    { name: 'unguarded.min_contact_fraction', value: 0.174, unit: '' },
                    { name: 'unguarded.short_time_s', value: 27760, unit: '' },
                ],
                runs: [
                    finished(
                        guarded,
                        'The contactor opened while the pressure was still falling; 99.8 % of the contact is left and the cell can be cycled on.',
                    ),
                    finished(
                        unguarded,
                        'Voids took most of the contact, the voltage collapsed, and the next charge shorted the cell.',
                    ),
                ],
            },
        ],
    });
}

/** Four excesses of lithium, two hundred cycles each. */
export function ageing() {
    const ratios = [
        { name: 'N/P 1.0', loss: 0.0062, fade: 0.0004, limit: 2.01 },
        { name: 'N/P 2.0', loss: 0.0058, fade: 0.0004, limit: 2.45 },
        { name: 'N/P 3.5', loss: 0.0055, fade: 0.0004, limit: 2.8 },
        { name: 'lithium unlimited', loss: 0, fade: 0.0011, limit: 9 },
    ];
    return report({
        title: 'Cycle life against lithium excess',
        about: 'Four cells with different amounts of lithium, 200 cycles at C/5 between 2.5 and 4.3 V at 7 MPa and 25 °C.',
        notes: ['Series are thinned to 4000 points.', 'Loss of lithium per cycle is one fitted number for all four cells.'],
        cases: ratios.map(({ name, loss, fade, limit }, i) => {
            /** @type {import('./bench.mjs').Step[]} */
            const steps = [];
            for (let k = 1; k <= 200; k++) {
                steps.push({ text: `Cycle ${k}: charge at 0.4 mA/cm² until 4.25 V`, density: 0.4, until: 4.25 });
                steps.push({ text: `Cycle ${k}: discharge at 0.4 mA/cm² until 3 V`, density: -0.4, until: 3.0 });
            }
            const guarded = run(steps, {
                guarded: true,
                interval: 600,
                keep: 3,
                cell: { capacity: 1.9 - 0.1 * i, soc: 0.02 },
                seed: 11 + i,
            });
            const cycles = Array.from({ length: 200 }, (_, k) => {
                const lithium = limit - loss * k;
                const discharge = Math.max(0.4, Math.min(2 * (1 - fade * k), lithium)) * 82;
                return { number: k + 1, charge: Number((discharge * 1.004).toFixed(2)), discharge: Number(discharge.toFixed(2)) };
            });
            const life = cycles.find((cycle) => cycle.discharge < 0.8 * 164)?.number ?? 200;
            const met = life >= 100;
            return {
                name,
                cell: { id: `li-lpscl-np${i}`, name: `Li | Li6PS5Cl | NMC811, ${name}` },
                expectations: [
                    {
                        text: 'keeps 80 % of its capacity for 100 cycles',
                        ok: met,
                        actual: `${life} cycles`,
                        run: /** @type {const} */ ('guarded'),
                    },
                    { text: 'completes', ok: true, actual: 'completed', run: /** @type {const} */ ('guarded') },
                ],
                figures: [
                    { name: 'life to 80 %', value: life, unit: '1' },
                    { name: 'capacity after 200 cycles', value: cycles[199]?.discharge ?? null, unit: 'mAh/g' },
                    { name: 'lithium lost', value: Number((loss * 400).toFixed(3)), unit: 'mAh/cm2' },
                ],
                runs: [
                    {
                        ...finished(guarded, `200 cycles completed; 80 % of the capacity was left until cycle ${life}.`),
                        cycles,
                        capacityUnit: 'mAh/g',
                    },
                ],
            };
        }),
    });
}

/** One cell, six rates. */
export function rates() {
    const rates = ['C/20', 'C/10', 'C/5', 'C/3', 'C/2', '1C'];
    const densities = [0.1, 0.2, 0.4, 0.67, 1.0, 2.0];
    const cycles = rates.flatMap((rate, i) => [
        { text: 'Charge at C/10 until 4.25 V', density: 0.2, until: 4.25 },
        { text: 'Rest for 10 minutes', seconds: 600 },
        { text: `Discharge at ${rate} until 2.5 V`, density: -(densities[i] ?? 0), until: 2.5 },
        { text: 'Rest for 10 minutes', seconds: 600 },
    ]);
    /** @type {import('./bench.mjs').Step[]} */
    const steps = [
        { text: 'Heat to 60 °C within 2 hours', temperature: 60, seconds: 7200 },
        ...cycles.map((step) => ({ ...step, temperature: 60 })),
    ];
    const guarded = run(steps, { guarded: true, interval: 60, pressure: 20, ceilings: [10, 75], cell: { ccd: 4 } });
    const curves = rates.map((rate, i) => {
        const density = densities[i] ?? 0.1;
        const total = 165 / (1 + 0.22 * density);
        const capacity = Array.from({ length: 250 }, (_, k) => Number(((total * k) / 249).toFixed(3)));
        const voltage = capacity.map((q) => {
            const s = 1 - (q / total) * 0.995;
            return Number((3.4 + 0.64 * s + 0.16 * s ** 6 - 0.9 * Math.exp(-s / 0.025) - 0.09 * density).toFixed(4));
        });
        return { label: rate, capacity, voltage };
    });
    return report({
        title: 'Rate test at 60 °C',
        about: 'Discharges at six rates between 2.5 and 4.25 V, each after a charge at C/10.',
        cases: [
            {
                name: '',
                cell: argyrodite,
                expectations: [
                    { text: 'capacity at C/20 between 155 and 165 mAh/g', ok: true, actual: '161.4 mAh/g', run: 'guarded' },
                    { text: 'capacity at 1C above 125 mAh/g', ok: false, actual: '114.6 mAh/g', run: 'guarded' },
                ],
                figures: rates.map((rate, i) => ({
                    name: `capacity at ${rate}`,
                    value: curves[i]?.capacity[249] ?? null,
                    unit: 'mAh/g',
                })),
                runs: [{ ...finished(guarded, 'All six discharges ended at 2.5 V.'), curves, capacityUnit: 'mAh/g' }],
            },
        ],
    });
}

/** Nothing remarkable: the page has to be short about it. */
export function calm() {
    /** @type {import('./bench.mjs').Step[]} */
    const steps = [
        { text: 'Rest for 5 minutes', seconds: 300 },
        { text: 'Charge at 0.2 mA/cm² for 1 hour', density: 0.2, seconds: 3600 },
        { text: 'Rest for 5 minutes', seconds: 300 },
        { text: 'Discharge at 0.2 mA/cm² for 1 hour', density: -0.2, seconds: 3600 },
    ];
    return report({
        title: 'One gentle cycle',
        about: 'A charge and a discharge far from every limit.',
        notes: [],
        cases: [
            {
                name: '',
                cell: argyrodite,
                expectations: [{ text: 'completes', ok: true, actual: 'completed', run: 'guarded' }],
                figures: [],
                runs: [
                    finished(run(steps, { guarded: true, interval: 5 }), 'Every step was completed.'),
                    finished(
                        run(steps, { guarded: false, interval: 5 }),
                        'Every step was completed; the guard made no difference.',
                    ),
                ],
            },
        ],
    });
}
