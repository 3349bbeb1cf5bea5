namespace SSBms.Recordings.Tables;

/// <summary>Tables that the software of Landt exports.</summary>
internal static class Landt
{
    /// <summary>How it names its columns.</summary>
    public static Dialect Dialect { get; } =
        new(
            "Landt table",
            ["record", "systime"],
            [],
            new Dictionary<RecordedQuantity, string[]>
            {
                [RecordedQuantity.Time] = ["testtime"],
                [RecordedQuantity.StepTime] = ["steptime"],
                [RecordedQuantity.Voltage] = ["voltage"],
                [RecordedQuantity.Current] = ["current"],
                [RecordedQuantity.Temperature] = ["temperature", "auxtemperature", "t1"],
                [RecordedQuantity.Step] = ["stepindex", "stepno", "step"],
                [RecordedQuantity.Cycle] = ["cycleindex", "cycleno", "cycle"],
                [RecordedQuantity.StepKind] = ["workmode", "stepname", "mode"],
            }
        );
}
