namespace SSBms.Recordings.Tables;

/// <summary>Tables of no cycler in particular, whose headings say what they are in words or in the usual letters.</summary>
internal static class PlainTable
{
    /// <summary>How such a table names its columns.</summary>
    public static Dialect Dialect { get; } =
        new(
            "table",
            [],
            [],
            new Dictionary<RecordedQuantity, string[]>
            {
                [RecordedQuantity.Time] = ["testtime", "totaltime", "elapsedtime", "runtime", "time", "t"],
                [RecordedQuantity.Voltage] = ["voltage", "cellvoltage", "potential", "ecell", "ewe", "volts", "u", "v", "e"],
                [RecordedQuantity.Current] = ["current", "<i>", "amps", "i"],
                [RecordedQuantity.Temperature] = ["temperature", "celltemperature", "temp"],
                [RecordedQuantity.Pressure] = ["stackpressure", "pressure", "p"],
                [RecordedQuantity.Step] = ["step", "stepindex", "stepcount", "ns"],
                [RecordedQuantity.Cycle] = ["cycle", "cycleindex", "cyclenumber", "cyclecount"],
            }
        );
}
