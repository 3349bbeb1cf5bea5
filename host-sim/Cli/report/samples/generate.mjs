// Writes the sample reports' data: node generate.mjs FOLDER
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ageing, calm, pressureRelease, rates } from './experiments.mjs';
import { hostile, sparse } from './odd.mjs';

const folder = process.argv[2];
if (!folder) throw new Error('usage: node generate.mjs FOLDER');
mkdirSync(folder, { recursive: true });

const samples = {
    'pressure-release': pressureRelease(),
    ageing: ageing(),
    rates: rates(),
    calm: calm(),
    hostile: hostile(),
    sparse: sparse(),
};
for (const [name, data] of Object.entries(samples)) writeFileSync(join(folder, `${name}.json`), JSON.stringify(data));
