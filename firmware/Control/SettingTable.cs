namespace SSBms.Control;

/// <summary>
/// Every number a guard is set up with, to be read as one table: name, unit, default, least, most, the bound it sets. Files,
/// profiles, messages, reports and the documentation take names, units and ranges from here.
/// </summary>
public static class SettingTable
{
    private const Quantity None = Quantity.Count;

    /// <summary>A row for each <see cref="Setting"/>, in its order.</summary>
    public static SettingRow[] Rows()
    {
        return new[]
        {
            // The cell. None of these has a default: a guard that guesses them guards another cell.
            SettingRow.OfCell(Setting.Area, "area", "cm2", 0.001, 1000.0, None),
            SettingRow.OfCell(Setting.VoltageFloor, "voltage_floor", "V", -10.0, 10.0, Quantity.VoltageFloor),
            SettingRow.OfCell(Setting.VoltageCeiling, "voltage_ceiling", "V", -10.0, 10.0, Quantity.VoltageCeiling),
            SettingRow.OfCell(Setting.TemperatureFloor, "temperature_floor", "degC", -60.0, 300.0, Quantity.TemperatureFloor),
            SettingRow.OfCell(Setting.TemperatureCeiling, "temperature_ceiling", "degC", -60.0, 300.0, Quantity.TemperatureCeiling),
            SettingRow.OfCell(Setting.PressureWall, "pressure_wall", "MPa", 0.1, 1000.0, Quantity.PressureWall),
            SettingRow.OfCell(Setting.ArealCapacity, "areal_capacity", "mAh/cm2", 1e-6, 10000.0, None),
            SettingRow.OfCell(Setting.ResistanceActivation, "resistance_activation", "eV", 0.0, 2.0, None),
            SettingRow.OfCell(Setting.DiffusionDensity, "replenishment.diffusion", "mA/cm2", 0.0, 1000.0, None),
            SettingRow.OfCell(Setting.CreepDensity, "replenishment.creep", "mA/cm2", 1e-9, 1000.0, None),
            SettingRow.OfCell(Setting.CreepExponent, "replenishment.exponent", "1", 0.1, 10.0, None),
            SettingRow.OfCell(Setting.CreepActivation, "replenishment.activation", "eV", 0.0, 2.0, None),
            // The guard: the distance it keeps and how long it waits. The defaults suit a research cell of about 1 cm².
            SettingRow.OfGuard(Setting.Cycle, "cycle", "s", 0.1, 0.01, 60.0, None),
            SettingRow.OfGuard(Setting.TripFraction, "trip_fraction", "1", 0.9, 0.01, 1.0, None),
            SettingRow.OfGuard(Setting.DerateFraction, "derate_fraction", "1", 0.8, 0.001, 0.999, None),
            SettingRow.OfGuard(Setting.PressureReserve, "pressure_reserve", "1", 1.25, 1.0, 100.0, None),
            SettingRow.OfGuard(Setting.WallDerateFraction, "wall_derate_fraction", "1", 0.9, 0.01, 0.999, None),
            SettingRow.OfGuard(Setting.VoltageMargin, "voltage_margin", "V", 0.1, 0.001, 10.0, None),
            SettingRow.OfGuard(Setting.TemperatureBand, "temperature_band", "K", 3.0, 0.01, 100.0, None),
            SettingRow.OfGuard(
                Setting.VoltageDisagreement,
                "voltage_disagreement",
                "V",
                0.05,
                0.001,
                1.0,
                Quantity.VoltageDisagreementLimit
            ),
            SettingRow.OfGuard(Setting.TemperatureSpread, "temperature_spread", "K", 10.0, 0.1, 100.0, Quantity.TemperatureSpreadLimit),
            SettingRow.OfGuard(Setting.StaleCycles, "stale_cycles", "1", 2.5, 1.5, 10.0, Quantity.AgeLimit),
            SettingRow.OfGuard(Setting.StaleTemperature, "stale_temperature", "s", 1.0, 0.2, 60.0, Quantity.TemperatureAgeLimit),
            SettingRow.OfGuard(Setting.ContactorTime, "contactor_time", "s", 0.5, 0.05, 10.0, Quantity.ContactorLimit),
            SettingRow.OfGuard(Setting.VoidEvidence, "void_evidence", "1", 10.0, 1.0, 999.0, Quantity.VoidEvidenceLimit),
            SettingRow.OfGuard(Setting.ContactLossRatio, "contact_loss_ratio", "1", 1.5, 1.01, 1000.0, Quantity.ContactLossRatio),
            // The board: the reference design. A board for pouch cells changes the shunt and nothing else.
            SettingRow.OfBoard(Setting.Shunt, "shunt", "ohm", 10.0, 0.0001, 10000.0),
            SettingRow.OfBoard(Setting.CellReference, "cell_reference", "V", 2.048, 0.0, 3.3),
            SettingRow.OfBoard(Setting.ConverterDivider, "converter_divider", "1", 2.0, 1.0, 20.0),
            SettingRow.OfBoard(Setting.LoadCellRating, "load_cell.rating", "N", 5000.0, 1.0, 1e6),
            SettingRow.OfBoard(Setting.LoadCellSensitivity, "load_cell.sensitivity", "V/V", 0.002, 0.0001, 0.02),
            SettingRow.OfBoard(Setting.LoadCellZero, "load_cell.zero", "V/V", 0.0, -0.002, 0.002),
        };
    }
}
