using SSBms.Bench.Experiments;
using SSBms.Bench.Fixture;
using SSBms.VirtualBoard;

namespace SSBms.Bench.Faults;

/// <summary>One channel that can be wrong, with the faults that every channel can have.</summary>
/// <param name="Name">How it is called in experiments.</param>
/// <param name="Dimension">What it measures, as a difference.</param>
/// <param name="Most">Largest offset or noise, in the dimension's unit.</param>
/// <param name="MostText">The same as people write it.</param>
/// <param name="Channel">Finds it on the board.</param>
internal sealed record SensorPart(
    string Name,
    Dimension Dimension,
    double Most,
    string MostText,
    Func<SensorChannels, SensorChannel> Channel
)
{
    private const double Shortest = 1e-3;
    private const double Hour = 3600.0;
    private const double Day = 86400.0;

    /// <summary>Example of an offset.</summary>
    public required string Offset { get; init; }

    /// <summary>Example of a drift.</summary>
    public required string Drift { get; init; }

    /// <summary>Example of noise.</summary>
    public required string Noise { get; init; }

    private FaultArgument Signed => new QuantityArgument(Dimension, -Most, Most, $"-{MostText} to {MostText}");

    private FaultArgument Unsigned => new QuantityArgument(Dimension, 0.0, Most, $"0 to {MostText}");

    private FaultArgument PerTime => new RateArgument(Dimension, Most, $"-{MostText}/s to {MostText}/s, such as {Drift}");

    /// <summary>Its rows.</summary>
    public IEnumerable<FaultRow> Rows()
    {
        var past = new QuantityArgument(Dimension.Time, Shortest, Hour, "1 ms to 1 h");
        var lag = new QuantityArgument(Dimension.Time, Shortest, Day, "1 ms to 1 day");
        yield return Scaled("offset", Signed, "reads so much more than the truth", Offset, (channel, value) => channel.Offset(value));
        yield return Plain("gain", new FactorArgument(), "multiplies the truth", "0.5", (channel, value) => channel.Gain(value));
        yield return Scaled("drift", PerTime, "reads more and more beside the truth", Drift, (channel, value) => channel.Drift(value));
        yield return Scaled(
            "noisy",
            Unsigned,
            "so much noise (rms) on it, another value every 10 ms or step",
            Noise,
            (channel, value) => channel.Rms(value)
        );
        yield return Plain("delayed", past, "reads what was so long ago", "2 s", (channel, value) => channel.Delay(value));
        yield return Plain("slow", lag, "follows with such a time constant", "10 s", (channel, value) => channel.Slow(value));
        yield return Plain(
            "frozen",
            new NoArgument(),
            "stays where it is, with the chip's own noise",
            "",
            (channel, _) => channel.Freeze()
        );
        yield return Plain(FaultRow.Ok, new NoArgument(), "sound again", "", (channel, _) => channel.Mend());
    }

    private FaultRow Plain(string word, FaultArgument argument, string meaning, string example, Action<SensorChannel, double> effect)
    {
        return Row(word, argument, meaning, example, (fixture, value) => effect(Channel(fixture.Board!.Sensors), value.Number));
    }

    private FaultRow Scaled(string word, FaultArgument argument, string meaning, string example, Action<SensorChannel, double> effect)
    {
        // What stands for a pressure is a force.
        return Row(
            word,
            argument,
            meaning,
            example,
            (fixture, value) =>
                effect(
                    Channel(fixture.Board!.Sensors),
                    Dimension == Dimension.Pressure ? value.Number * fixture.Stand.NewtonPerMegapascal : value.Number
                )
        );
    }

    private FaultRow Row(string word, FaultArgument argument, string meaning, string example, Action<VirtualFixture, FaultValue> effect)
    {
        return new FaultRow(Name, word, argument, meaning, effect) { Example = example };
    }
}
