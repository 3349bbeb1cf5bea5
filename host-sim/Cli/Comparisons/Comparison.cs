using SSBms.CellModels.Input;
using SSBms.Recordings.Surveys;

namespace SSBms.Cli.Comparisons;

/// <summary>Several inputs on one time axis, with their figures.</summary>
internal sealed class Comparison
{
    /// <summary>The fewest inputs.</summary>
    public const int Fewest = 2;

    /// <summary>The most inputs: so many can be told apart.</summary>
    public const int Most = 8;

    private const double MilliPerUnit = 1e3;
    private const double Percent = 100.0;

    /// <summary>A charge that is less than this part of the other way's is what the meter's zero moves about.</summary>
    private const double NoiseShare = 1e-2;

    private Comparison(IReadOnlyList<ComparedInput> inputs, Alignment alignment)
    {
        Inputs = inputs;
        Alignment = alignment;
        Quantities = ComparedQuantity.KnownTo(inputs);
        Figures = [.. AllFigures().Where(figure => figure.Values.Any(double.IsFinite))];
    }

    /// <summary>The inputs, as they were given.</summary>
    public IReadOnlyList<ComparedInput> Inputs { get; }

    /// <summary>What is at the common zero.</summary>
    public Alignment Alignment { get; }

    /// <summary>The quantities that are drawn.</summary>
    public IReadOnlyList<ComparedQuantity> Quantities { get; }

    /// <summary>The figures that at least one of the inputs has.</summary>
    public IReadOnlyList<ComparedFigure> Figures { get; }

    /// <summary>Reads the inputs.</summary>
    /// <param name="given">Where they are.</param>
    /// <param name="area">Area of those whose files have none, cm²; NaN where none is given.</param>
    /// <param name="alignment">What is at the common zero.</param>
    /// <exception cref="InputException">One cannot be read, or has nothing at the common zero.</exception>
    public static Comparison Of(IReadOnlyList<string> given, double area, Alignment alignment)
    {
        ComparedInput[] inputs = [.. ComparedSource.FindAll(given).Select(source => ComparedInput.Read(source, area))];
        foreach (ComparedInput input in inputs)
        {
            if (input.Survey.Rows < 2)
            {
                throw new InputException($"{input.Source.Given}: has one row; expected two or more");
            }

            if (alignment == Alignment.FirstCurrent && double.IsNaN(input.FirstCurrent))
            {
                throw new InputException($"{input.Source.Given}: no current flows in it; expected --align start");
            }
        }

        return new Comparison(inputs, alignment);
    }

    /// <summary>The time of an input that is at the common zero, s of its record.</summary>
    /// <param name="input">The input.</param>
    public double Zero(ComparedInput input)
    {
        return Alignment == Alignment.FirstCurrent ? input.FirstCurrent : input.Survey.First.Seconds;
    }

    private IEnumerable<ComparedFigure> AllFigures()
    {
        yield return Figure("duration_s", "Duration", "s", input => input.Survey.Duration);
        yield return Figure("trip_s", "Trip after", "s", input => input.Ending.TripSeconds - Zero(input));
        yield return Figure("charge_in_mah", "Charge in", "mAh", input => input.Survey.Cycles.Total.ChargeIn * MilliPerUnit);
        yield return Figure("charge_out_mah", "Charge out", "mAh", input => input.Survey.Cycles.Total.ChargeOut * MilliPerUnit);
        yield return Figure(
            "charge_in_mah_per_cm2",
            "Charge in per area",
            "mAh/cm2",
            input => input.Survey.Cycles.Total.ChargeIn * MilliPerUnit / input.Area
        );
        yield return Figure(
            "charge_out_mah_per_cm2",
            "Charge out per area",
            "mAh/cm2",
            input => input.Survey.Cycles.Total.ChargeOut * MilliPerUnit / input.Area
        );
        yield return Figure(
            "coulombic_efficiency_percent",
            "Charge out over charge in",
            "%",
            input => Efficiency(input.Survey.Cycles.Total) * Percent
        );
        foreach (ComparedQuantity quantity in Quantities)
        {
            yield return Figure($"least_{quantity.Key}", $"{quantity.Title}, least", quantity.Unit, input => input.Range(quantity).Least);
            yield return Figure($"most_{quantity.Key}", $"{quantity.Title}, most", quantity.Unit, input => input.Range(quantity).Most);
        }
    }

    /// <summary>NaN where nothing but the noise of the meter was put in.</summary>
    private static double Efficiency(RecordedCycle total)
    {
        return total.ChargeIn > NoiseShare * total.ChargeOut ? total.CoulombicEfficiency : double.NaN;
    }

    private ComparedFigure Figure(string key, string title, string unit, Func<ComparedInput, double> value)
    {
        return new ComparedFigure(key, title, unit, [.. Inputs.Select(value)]);
    }
}
