namespace SSBms.Control;

/// <summary>Limits of a published cell, which a board guards until its operator writes down those of another one.</summary>
public static class ReferenceCell
{
    /// <summary>
    /// Li | Au-LLZTO | PCE | LFP of Chen et al., Adv. Mater. 2020, 2002325. What is not printed there is marked; it is a place to
    /// start from, not a calibration.
    /// </summary>
    public static CellLimits GarnetLfp()
    {
        // One table for both directions: the paper measured symmetric cells, which cannot tell them apart.
        LimitTable ccd = CriticalCurrentDensity();
        return new CellLimits
        {
            // cm². Assumed: an electrode of 12 mm, as the paper gives it for its liquid cells.
            Area = 1.131,
            BothElectrodesLithium = false,

            // V, the cut-off voltages of the paper.
            VoltageFloor = 2.5,
            VoltageCeiling = 4.0,

            // °C. The interlayer melts at about 55 °C (paper); 5 K of distance and the floor are assumed.
            TemperatureFloor = -10.0,
            TemperatureCeiling = 50.0,

            // MPa. From other cells: Li/LLZO/Li shorts at 25 to 37.5 MPa (Batteries 2023, 9, 507).
            PressureWall = 25.0,

            PlatingCcd = ccd,
            StrippingCcd = ccd,
            Replenishment = Replenishment(),

            // eV, the electrolyte's in the paper; assumed to hold for the whole cell.
            ResistanceActivation = 0.40,
        };
    }

    /// <summary>
    /// mA/cm²: 0.30 at room temperature (paper). Assumed: 0.40 eV below 25 °C, no gain above, and beyond 12.5 MPa the fall
    /// that Li/LLZO/Li shows from 12.5 to 25 MPa (Batteries 2023, 9, 507).
    /// </summary>
    private static LimitTable CriticalCurrentDensity()
    {
        double[] celsius = { -10.0, 0.0, 10.0, 25.0 };
        double[] megapascal = { 12.5, 25.0 };
        double[] values = { 0.038, 0.023, 0.072, 0.043, 0.132, 0.079, 0.30, 0.18 };
        return new LimitTable(celsius, megapascal, values);
    }

    /// <summary>From other cells throughout: a clean Li/LLZO interface.</summary>
    private static FluxBalance Replenishment()
    {
        return new FluxBalance
        {
            // mA/cm², lower end of the vacancy diffusion limit of Li/LLZO, 0.05 to 0.1.
            DiffusionDensity = 0.05,

            // mA/cm² at 1 MPa and nearly linear: 0.2 mA/cm² needs 1 MPa (Wang et al., Joule 2019, 3, 2165).
            CreepDensity = 0.15,
            CreepExponent = 1.0,

            // eV, creep of lithium, 37 kJ/mol (LePage et al., J. Electrochem. Soc. 2019, 166, A89).
            CreepActivation = 0.38,
        };
    }
}
