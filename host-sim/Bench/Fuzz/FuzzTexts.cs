namespace SSBms.Bench.Fuzz;

/// <summary>Sound files of every kind, to be spoilt. Together they use every part of the language.</summary>
internal static class FuzzTexts
{
    /// <summary>What a board is set up by, and what a driver of the language can do.</summary>
    public const string Guarded = """
        title: A guarded cell
        about: &a Every phrase for the cycler.
        cell: chen2020-lfp
        fixture: { clamp: 0.1 MPa/um, pressure: 5 MPa }
        temperature: 25 °C
        cycle: 1 s
        seed: 7
        cycler: { follows_limits: yes, compliance: 4.5 V }
        guard:
          voltage_ceiling: 3.9 V
          replenishment: { diffusion: 0.05 mA/cm2, creep: 0.12 mA/cm2 }
          plating_ccd: { temperatures: [10, 25], pressures: [1, 10], values: [[0.05, 0.1], [0.2, 0.3]] }
        board:
          shunt: 1 ohm
          load_cell: { rating: 20 kN, sensitivity: 2 mV/V }
        changes:
          short.ccd: { value: 0.5, unit: mA/cm2, basis: assumed, source: one cell }
        compare: without guard
        steps:
          - Rest for 30 seconds
          - Charge at C/10 for 1 hour or until 4.0 V or until 0.1 mAh/cm2
          - { step: Hold at 3.6 V with at most 0.05 mA/cm2 until C/50, as: held }
          - Plate at 50 uA/cm2 for 10 minutes (1 minute period)
          - Discharge at 0.1 mW for 5 mins
          - Discharge at 100 kOhm until 2.5 V
          - Set pressure to 4 MPa
          - Ramp temperature to 35 °C in 10 minutes
          - Fault pressure drift 0.1 MPa/h
          - Fault memory flipped 0x0010.3
          - Fault ina228 register 0x00 = 0x0000 after 90 s
        expect:
          - outcome is tripped
          - trip is stale-pressure
          - held.duration_s > 60
          - held.end_voltage_v within 0.1 % of 3.6
          - fault_to_open_cycles <= 3
        expect_without_guard: [outcome is completed]
        """;

    /// <summary>Cases, loops and repetitions.</summary>
    public const string Cases = """
        title: Several cells
        fixture: { clamp: spring, pressure: 5 MPa }
        steps:
          - repeat: 3
            until_capacity_below: 60 %
            steps:
              - Charge at 0.1C until 4.0 V
              - Discharge at 0.1C until 2.5 V
          - for: { density: [0.05, 0.10, 0.15] mA/cm2 }
            steps:
              - Plate at {density} for 30 minutes
              - Strip at {density} for 30 minutes
        cases:
          - name: np1.1
            cell: chen2020-lfp-np1.1
            expect: [outcome is completed, cycle_life within 20 % of 32]
          - name: other
            cell: chen2020-symmetric
            temperature: 60 degC
        """;

    /// <summary>A study.</summary>
    public const string Study = """
        title: Cells whose critical current density scatters
        cell: chen2020-symmetric
        fixture: { clamp: spring, pressure: {press} }
        temperature: 25 °C
        changes:
          short.ccd: { value: {ccd}, unit: mA/cm2, basis: assumed, source: one cell of a batch }
        compare: without guard
        steps:
          - Plate at {density} for 30 minutes
          - Strip at {density} for 30 minutes
        design: latin hypercube
        runs: 50
        chunk: 10
        seed: 1
        vary:
          ccd: { weibull: { scale: 0.30, shape: 4 }, within: [0.03, 1] }
          press: { from: 1, to: 10, unit: MPa }
          density: [0.05, 0.10, 0.15] mA/cm2
        """;

    /// <summary>Cells of a user.</summary>
    public const string Cells = """
        family: Cells of our laboratory
        reference: Laboratory notebook 12, page 31
        curves:
          our_curve: { filling: [0, 0.5, 1], voltage: [3.6, 3.42, 2.8] }
        parts:
          - id: our-part
            parameters:
              electrolyte.thickness: { value: 650, unit: um, basis: published, source: "page 31, micrometer screw" }
        cells:
          - id: our-llzo
            name: Li | LLZO | Li, polished
            note: Pellets of the batch of March.
            kind: symmetric
            like: [chen2020-symmetric, our-part]
            ccd: garnet_ccd
            parameters:
              electrolyte.conductivity: { value: 5.1e-4, unit: S/cm, basis: published, source: "003-034" }
              short.ccd: { value: 0.9, unit: mA/cm2, basis: published, source: "page 35" }
        """;
}
