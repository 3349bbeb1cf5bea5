namespace SSBms.Recordings.Tables;

/// <summary>Tables that Arbin's software exports.</summary>
internal static class Arbin
{
    /// <summary>How it names its columns.</summary>
    public static Dialect Dialect { get; } =
        new(
            "Arbin table",
            ["datapoint", "datetime"],
            [],
            new Dictionary<RecordedQuantity, string[]>
            {
                [RecordedQuantity.Time] = ["testtime"],
                [RecordedQuantity.Voltage] = ["voltage"],
                [RecordedQuantity.Current] = ["current"],
                [RecordedQuantity.Temperature] = ["auxtemperature1", "temperature1", "temperature", "auxtemperature"],
                [RecordedQuantity.Pressure] = ["auxpressure1", "pressure1", "pressure"],
                [RecordedQuantity.Step] = ["stepindex"],
                [RecordedQuantity.Cycle] = ["cycleindex"],
            }
        );
}
