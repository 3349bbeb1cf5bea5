// A toy cell, good enough to draw plausible curves for the page. The real models live elsewhere.

/** Repeatable scatter: samples must not change from build to build. */
export function scatter(seed = 1) {
    let state = seed;
    return (size = 1) => {
        state = (state * 1664525 + 1013904223) % 4294967296;
        return (state / 4294967296 - 0.5) * 2 * size;
    };
}

export const cellDefaults = {
    capacity: 2.0,
    soc: 0.1,
    bulk: 62,
    lithium: 14,
    ccd: 1.1,
    voids: 2.4,
    window: /** @type {[number, number]} */ ([2.5, 4.3]),
};

export class ToyCell {
    /** @param {Partial<typeof cellDefaults>} changes */
    constructor(changes = {}) {
        this.p = { ...cellDefaults, ...changes };
        this.soc = this.p.soc;
        this.voidVolume = 0;
        this.polarisation = 0;
        this.damage = 0;
        this.shorted = false;
    }

    get contact() {
        return Math.max(0.04, 1 - (Math.max(0, this.voidVolume) / this.p.voids) ** (2 / 3));
    }

    /** Ω·cm² @param {number} temperature */
    resistance(temperature) {
        const arrhenius = Math.exp((0.4 / 8.617e-5) * (1 / (temperature + 273.15) - 1 / 298.15));
        return this.shorted ? 0.8 : (this.p.bulk + this.p.lithium / this.contact) * arrhenius;
    }

    openCircuit() {
        const s = Math.min(1.1, Math.max(-0.02, this.soc));
        const full = Math.max(0, s - 0.96);
        return 3.42 + 0.62 * s + 0.05 * Math.sin(5 * s) + 4 * full - 0.55 * Math.exp(-s / 0.025);
    }

    /**
     * One time step; positive current density charges.
     * @param {number} dt s @param {number} density mA/cm² @param {number} pressure MPa @param {number} temperature °C
     */
    step(dt, density, pressure, temperature) {
        this.soc += (density * dt) / 3600 / this.p.capacity;
        const flow = replenished(pressure);
        if (density < 0) {
            this.voidVolume += (4.85 / 3600) * dt * Math.max(0, -density - this.contact * flow);
        } else {
            this.voidVolume -= (4.85 / 3600) * dt * density * 0.6;
        }
        this.voidVolume = Math.max(0, this.voidVolume * (1 - (dt * pressure) / 4e5));
        this.voidVolume = Math.min(this.voidVolume, this.p.voids * 0.97);
        this.polarisation += (density * 40e-3 - this.polarisation) * Math.min(1, dt / 240);
        if (density / this.contact > this.p.ccd) this.damage += dt / 260;
        if (this.damage >= 1) this.shorted = true;
        if (this.shorted) return 0.8e-3 * density;
        return this.openCircuit() + (density * this.resistance(temperature)) / 1000 + this.polarisation;
    }
}

/** Stripping that lithium flow can replenish, mA/cm². @param {number} pressure */
export function replenished(pressure) {
    return 0.0248 * Math.max(0, pressure) ** 1.9;
}

/** Pressure that a stripping density needs, MPa. @param {number} density */
export function critical(density) {
    return density < 0 ? (-density / 0.0248) ** (1 / 1.9) : null;
}
