namespace SSBms.Recordings.Tables;

/// <summary>The table below the header of a text file of EC-Lab.</summary>
internal static class EcLabTable
{
    /// <summary>How it names its columns; "&lt;I&gt;" is the mean since the row before.</summary>
    public static Dialect Dialect { get; } =
        new(
            "BioLogic EC-Lab text",
            [],
            [],
            new Dictionary<RecordedQuantity, string[]>
            {
                [RecordedQuantity.Time] = ["time"],
                [RecordedQuantity.Voltage] = ["ewe", "ecell", "eweece", "<ewe>", "<ecell>"],
                [RecordedQuantity.Current] = ["<i>", "i"],
                [RecordedQuantity.Temperature] = ["temperature"],
                [RecordedQuantity.Step] = ["ns"],
                [RecordedQuantity.Cycle] = ["cyclenumber"],
                [RecordedQuantity.Frequency] = ["freq"],
            }
        );
}
