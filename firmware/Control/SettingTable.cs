namespace SSBms.Control;

/// <summary>
/// Every number a guard is set up with, to be read as one table: name, unit, default, least, most, the bound it sets. Files,
/// profiles, messages, reports and the documentation take names, units and ranges from here.
/// </summary>
/// <remarks>A row is filled in when it is asked for: a table of objects would take 4 KB of a board's heap.</remarks>
public static class SettingTable
{
    private const Quantity None = Quantity.Count;

    /// <summary>A row for each <see cref="Setting"/>, in its order.</summary>
    public static SettingRow[] Rows()
    {
        var rows = new SettingRow[(int)Setting.Count];
        for (int i = 0; i < rows.Length; i++)
        {
            rows[i] = new SettingRow();
            Read((Setting)i, rows[i]);
        }

        return rows;
    }

    /// <summary>Fills in the row of a setting.</summary>
    /// <param name="setting">Which.</param>
    /// <param name="row">Where it goes.</param>
    public static void Read(Setting setting, SettingRow row)
    {
        row.Setting = setting;
        switch (setting)
        {
            // The cell. None of these has a default: a guard that guesses them guards another cell.
            case Setting.Area:
                row.Cell("area", "cm2", 0.001, 1000.0, None);
                break;
            case Setting.VoltageFloor:
                row.Cell("voltage_floor", "V", -10.0, 10.0, Quantity.VoltageFloor);
                break;
            case Setting.VoltageCeiling:
                row.Cell("voltage_ceiling", "V", -10.0, 10.0, Quantity.VoltageCeiling);
                break;
            case Setting.TemperatureFloor:
                row.Cell("temperature_floor", "degC", -60.0, 300.0, Quantity.TemperatureFloor);
                break;
            case Setting.TemperatureCeiling:
                row.Cell("temperature_ceiling", "degC", -60.0, 300.0, Quantity.TemperatureCeiling);
                break;
            case Setting.PressureWall:
                row.Cell("pressure_wall", "MPa", 0.1, 1000.0, Quantity.PressureWall);
                break;
            case Setting.ArealCapacity:
                row.Cell("areal_capacity", "mAh/cm2", 1e-6, 10000.0, None);
                break;
            case Setting.ResistanceActivation:
                row.Cell("resistance_activation", "eV", 0.0, 2.0, None);
                break;
            case Setting.DiffusionDensity:
                row.Cell("replenishment.diffusion", "mA/cm2", 0.0, 1000.0, None);
                break;
            case Setting.DiffusionActivation:
                row.Cell("replenishment.diffusion_activation", "eV", 0.0, 2.0, None);
                break;
            case Setting.CreepDensity:
                row.Cell("replenishment.creep", "mA/cm2", 1e-9, 1000.0, None);
                break;
            case Setting.CreepExponent:
                row.Cell("replenishment.exponent", "1", 0.1, 10.0, None);
                break;
            case Setting.CreepActivation:
                row.Cell("replenishment.activation", "eV", 0.0, 2.0, None);
                break;
            // The guard: the distance it keeps and how long it waits. The defaults suit a research cell of about 1 cm².
            case Setting.Cycle:
                row.Guard("cycle", "s", 0.1, 0.01, 60.0, None);
                break;
            case Setting.TripFraction:
                row.Guard("trip_fraction", "1", 0.9, 0.01, 1.0, None);
                break;
            case Setting.DerateFraction:
                row.Guard("derate_fraction", "1", 0.8, 0.001, 0.999, None);
                break;
            case Setting.PressureReserve:
                row.Guard("pressure_reserve", "1", 1.25, 1.0, 100.0, None);
                break;
            case Setting.WallDerateFraction:
                row.Guard("wall_derate_fraction", "1", 0.9, 0.01, 0.999, None);
                break;
            case Setting.VoltageMargin:
                row.Guard("voltage_margin", "V", 0.1, 0.001, 10.0, None);
                break;
            case Setting.TemperatureBand:
                row.Guard("temperature_band", "K", 3.0, 0.01, 100.0, None);
                break;
            case Setting.VoltageDisagreement:
                row.Guard("voltage_disagreement", "V", 0.05, 0.001, 1.0, Quantity.VoltageDisagreementLimit);
                break;
            case Setting.TemperatureSpread:
                row.Guard("temperature_spread", "K", 10.0, 0.1, 100.0, Quantity.TemperatureSpreadLimit);
                break;
            case Setting.StaleCycles:
                row.Guard("stale_cycles", "1", 2.5, 1.5, 10.0, Quantity.AgeLimit);
                break;
            case Setting.StaleTemperature:
                row.Guard("stale_temperature", "s", 1.0, 0.2, 60.0, Quantity.TemperatureAgeLimit);
                break;
            case Setting.ContactorTime:
                row.Guard("contactor_time", "s", 0.5, 0.05, 10.0, Quantity.ContactorLimit);
                break;
            case Setting.RiseEvidence:
                row.Guard("rise_evidence", "1", 10.0, 1.0, 999.0, Quantity.RiseEvidenceLimit);
                break;
            case Setting.RunawayRatio:
                row.Guard("runaway_ratio", "1", 1.5, 1.01, 1000.0, Quantity.RunawayRatio);
                break;
            case Setting.SmallestPressure:
                row.Guard("smallest_pressure", "MPa", 0.0, 0.0, 1000.0, None);
                break;
            case Setting.WallLag:
                row.Guard("wall_lag", "s", 0.0, 0.0, 3600.0, None);
                break;
            case Setting.ImpedanceInterval:
                row.Guard("impedance.interval", "s", 30.0, 10.0, 3600.0, None);
                break;
            case Setting.FirstTone:
                row.Guard("impedance.tone_1", "Hz", 2000.0, 900.0, 200000.0, None);
                break;
            case Setting.SecondTone:
                row.Guard("impedance.tone_2", "Hz", 5000.0, 900.0, 200000.0, None);
                break;
            case Setting.ThirdTone:
                row.Guard("impedance.tone_3", "Hz", 10000.0, 900.0, 200000.0, None);
                break;
            case Setting.FourthTone:
                row.Guard("impedance.tone_4", "Hz", 50000.0, 900.0, 200000.0, None);
                break;
            case Setting.GrainOhm:
                row.Guard("impedance.grains", "ohm cm2", 0.0, 0.0, 1e7, None);
                break;
            case Setting.GrainFarad:
                row.Guard("impedance.grains_capacitance", "F/cm2", 0.0, 0.0, 1.0, None);
                break;
            case Setting.BoundaryOhm:
                row.Guard("impedance.boundaries", "ohm cm2", 0.0, 0.0, 1e7, None);
                break;
            case Setting.BoundaryFarad:
                row.Guard("impedance.boundaries_capacitance", "F/cm2", 0.0, 0.0, 1.0, None);
                break;
            case Setting.InterfaceOhm:
                row.Guard("impedance.interface", "ohm cm2", 0.0, 0.0, 1e7, None);
                break;
            case Setting.InterfaceFarad:
                row.Guard("impedance.interface_capacitance", "F/cm2", 0.0, 0.0, 1.0, None);
                break;
            case Setting.FirstRestReal:
                row.Guard("impedance.rest_1_real", "ohm cm2", 0.0, -1e6, 1e6, None);
                break;
            case Setting.SecondRestReal:
                row.Guard("impedance.rest_2_real", "ohm cm2", 0.0, -1e6, 1e6, None);
                break;
            case Setting.ThirdRestReal:
                row.Guard("impedance.rest_3_real", "ohm cm2", 0.0, -1e6, 1e6, None);
                break;
            case Setting.FourthRestReal:
                row.Guard("impedance.rest_4_real", "ohm cm2", 0.0, -1e6, 1e6, None);
                break;
            case Setting.FirstRestImaginary:
                row.Guard("impedance.rest_1_imaginary", "ohm cm2", 0.0, -1e6, 1e6, None);
                break;
            case Setting.SecondRestImaginary:
                row.Guard("impedance.rest_2_imaginary", "ohm cm2", 0.0, -1e6, 1e6, None);
                break;
            case Setting.ThirdRestImaginary:
                row.Guard("impedance.rest_3_imaginary", "ohm cm2", 0.0, -1e6, 1e6, None);
                break;
            case Setting.FourthRestImaginary:
                row.Guard("impedance.rest_4_imaginary", "ohm cm2", 0.0, -1e6, 1e6, None);
                break;
            case Setting.ToneNoise:
                row.Guard("impedance.noise", "1", 0.002, 0.00001, 0.1, None);
                break;
            case Setting.CommissionedAt:
                row.Guard("impedance.temperature", "degC", 25.0, -60.0, 150.0, None);
                break;
            // The board: the reference design. A board for pouch cells changes the shunt and nothing else.
            case Setting.Shunt:
                row.Board("shunt", "ohm", 10.0, 0.0001, 10000.0);
                break;
            case Setting.CellReference:
                row.Board("cell_reference", "V", 2.048, 0.0, 3.3);
                break;
            case Setting.ConverterDivider:
                row.Board("converter_divider", "1", 2.0, 1.0, 20.0);
                break;
            case Setting.LoadCellRating:
                row.Board("load_cell.rating", "N", 5000.0, 1.0, 1e6);
                break;
            case Setting.LoadCellSensitivity:
                row.Board("load_cell.sensitivity", "V/V", 0.002, 0.0001, 0.02);
                break;
            case Setting.LoadCellZero:
                row.Board("load_cell.zero", "V/V", 0.0, -0.002, 0.002);
                break;
            case Setting.ImpedanceLimit:
                row.Board("impedance.limit", "ohm", 20000.0, 400.0, 300000.0);
                break;
            case Setting.ImpedanceReference:
                row.Board("impedance.reference", "ohm", 2490.0, 50.0, 37500.0);
                break;
        }
    }
}
