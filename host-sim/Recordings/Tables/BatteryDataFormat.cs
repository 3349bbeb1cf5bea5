namespace SSBms.Recordings.Tables;

/// <summary>Battery Data Format: machine names such as "voltage_volt", or the labels it prefers, such as "Voltage / V".</summary>
internal static class BatteryDataFormat
{
    /// <summary>How it names its columns.</summary>
    public static Dialect Dialect { get; } =
        new(
            "Battery Data Format",
            [],
            ["test_time_second", "Test Time / s"],
            new Dictionary<RecordedQuantity, string[]>
            {
                [RecordedQuantity.Time] = ["testtime"],
                [RecordedQuantity.Voltage] = ["voltage"],
                [RecordedQuantity.Current] = ["current"],
                [RecordedQuantity.Temperature] =
                [
                    "surfacetemperature",
                    "temperaturet1",
                    "surfacetemperaturet1",
                    "ambienttemperature",
                    "ssbmshottesttemperature",
                ],
                [RecordedQuantity.Pressure] = ["surfacepressure", "appliedpressure"],
                [RecordedQuantity.Step] = ["stepcount", "stepindex", "step"],
                [RecordedQuantity.Cycle] = ["cyclecount", "cycle"],
                // Columns of our own, whose names have their units in them.
                [RecordedQuantity.Density] = ["ssbmscurrentdensitymilliamperepersquarecentimetre"],
                [RecordedQuantity.ContactFraction] = ["ssbmscontactfraction", "ssbmsseencontactfraction"],
                [RecordedQuantity.Resistance] = ["ssbmscellresistanceohmsquarecentimetre", "ssbmscompensatedresistanceohmsquarecentimetre"],
                [RecordedQuantity.ProtectionState] = ["ssbmsprotectionstate"],
            }
        );
}
