namespace SSBms.Recordings.Tables;

/// <summary>Tables that Neware's software exports, of its older and its newer versions.</summary>
internal static class Neware
{
    /// <summary>How it names its columns. Its plain "Time" is that of the step.</summary>
    public static Dialect Dialect { get; } =
        new(
            "Neware table",
            ["recordid", "recordindex", "recordnumber", "datapoint", "cycleindex", "cycleid", "steptype", "totaltime"],
            [],
            new Dictionary<RecordedQuantity, string[]>
            {
                [RecordedQuantity.Time] = ["totaltime", "testtime"],
                [RecordedQuantity.StepTime] = ["time", "relativetime", "steptime"],
                [RecordedQuantity.Voltage] = ["voltage", "vol"],
                [RecordedQuantity.Current] = ["current", "cur"],
                [RecordedQuantity.Temperature] = ["t1", "temperature", "auxt1", "avgt"],
                [RecordedQuantity.Step] = ["stepindex", "stepid", "stepnumber", "step"],
                [RecordedQuantity.Cycle] = ["cycleindex", "cycleid", "cycle"],
                [RecordedQuantity.StepKind] = ["steptype", "stepname", "status"],
            }
        );
}
