// Reports as nobody wishes them: hostile texts, and next to no data.
import { calm } from './experiments.mjs';

const evil = '</script><b>bold</b><img src=x onerror=alert(1)>';

/** Every text of the report tries to be markup. */
export function hostile() {
    const report = calm();
    const [only] = report.cases;
    report.title = `Title ${evil}`;
    report.about = `About ${evil} <!-- `;
    report.cell = { id: evil, name: `Cell ${evil}`, reference: `Reference ${evil}` };
    report.notes = [`Note ${evil}`];
    report.ok = false;
    report.parameters = [{ name: evil, value: 1, unit: evil, basis: 'assumed', source: evil }];
    if (only) {
        only.expectations = [{ text: `Expectation ${evil}`, ok: false, actual: evil, run: 'guarded' }];
        only.figures = [{ name: evil, value: 2, unit: evil }];
        for (const run of only.runs) {
            run.summary = `Summary ${evil}`;
            run.marks.push({ time: 100, kind: 'warning', text: `Warning ${evil}` });
            run.curves = [{ label: `Curve ${evil}`, capacity: [0, 1, 2], voltage: [4, 3.8, 3] }];
        }
    }
    return report;
}

/** Hardly anything is known: nulls, one run, no optional field. */
export function sparse() {
    const nothing = [null, null, null];
    return {
        title: 'Hardly anything known',
        about: '',
        cell: { id: 'x', name: 'Unnamed cell', reference: '' },
        seed: 1,
        cycleSeconds: 1,
        notes: [],
        ok: true,
        parameters: [],
        cases: [
            {
                name: '',
                cell: { id: 'x', name: 'Unnamed cell' },
                expectations: [],
                figures: [],
                runs: [
                    {
                        guarded: false,
                        outcome: 'failed',
                        summary: 'The measuring chain answered nothing but the voltage.',
                        durationSeconds: 30,
                        limits: {},
                        series: {
                            time: [0, 10, 30],
                            voltage: [3.1, null, 3.2],
                            density: nothing,
                            pressure: nothing,
                            temperature: nothing,
                        },
                        marks: [{ time: 10, kind: 'fault', text: 'current monitor does not answer' }],
                    },
                ],
            },
        ],
    };
}
