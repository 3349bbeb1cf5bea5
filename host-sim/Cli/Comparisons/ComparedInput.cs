using SSBms.CellModels.Input;
using SSBms.Control;
using SSBms.Recordings;
using SSBms.Recordings.Surveys;

namespace SSBms.Cli.Comparisons;

/// <summary>What has been read of an input: the course of its quantities, thinned, and what is computed of all its rows.</summary>
internal sealed class ComparedInput
{
    private const double MilliPerUnit = 1e3;

    private readonly Dictionary<ComparedQuantity, ValueRange> _ranges = ComparedQuantity.All.ToDictionary(
        quantity => quantity,
        _ => new ValueRange()
    );
    private readonly CourseThinning _thinning = new();
    private readonly FirstCurrent _firstCurrent = new();
    private double _tripped = double.NaN;
    private double _largest;

    private ComparedInput(ComparedSource source, double given)
    {
        Source = source;
        var recording = Recording.Open(source.Record);
        Format = recording.Format;
        Area = double.IsNaN(recording.Area) ? given : recording.Area;
        double area = Area;
        Survey = Survey.Of(recording, row => Look(row, area));
        Course = _thinning.Rows;
        Ending = source.Ending is null ? ComparedEnding.Told(_tripped) : ComparedEnding.Read(source.Ending);
        bool cold = Survey.Temperature is { IsKnown: true, Size: 0.0 };
        if (cold)
        {
            _ranges[ComparedQuantity.Temperature] = new ValueRange();
        }

        bool dense = Range(ComparedQuantity.Density).IsKnown;
        Notes =
        [
            .. Survey.Repairs.Sentences,
            .. cold ? ["no temperature: it is 0 °C in every row, as where nobody measures it"] : Enumerable.Empty<string>(),
            .. dense ? Enumerable.Empty<string>() : ["no current density, because its area is not known (--area)"],
        ];
    }

    /// <summary>Where it is.</summary>
    public ComparedSource Source { get; }

    /// <summary>What kind of file its record is.</summary>
    public string Format { get; }

    /// <summary>Area of the cell, cm²: the file's, or that given for all that have none; NaN where neither is.</summary>
    public double Area { get; private set; }

    /// <summary>What is in its record.</summary>
    public Survey Survey { get; }

    /// <summary>The rows that are drawn.</summary>
    public IReadOnlyList<RecordedRow> Course { get; }

    /// <summary>How it ended.</summary>
    public ComparedEnding Ending { get; }

    /// <summary>What was helped and what is missing, in sentences.</summary>
    public IReadOnlyList<string> Notes { get; }

    /// <summary>When the current began to flow, s of the record; NaN where none flows.</summary>
    public double FirstCurrent => _firstCurrent.Seconds;

    /// <summary>Reads an input to its end, keeping no more of it than is drawn.</summary>
    /// <param name="source">Where it is.</param>
    /// <param name="area">Area where the file has none, cm²; NaN where none is given.</param>
    /// <exception cref="InputException">It cannot be read; the message names file and line.</exception>
    public static ComparedInput Read(ComparedSource source, double area)
    {
        return new ComparedInput(source, area);
    }

    /// <summary>The least and the largest value of a quantity.</summary>
    /// <param name="quantity">Which.</param>
    public ValueRange Range(ComparedQuantity quantity)
    {
        return _ranges[quantity];
    }

    private void Look(RecordedRow row, double area)
    {
        _thinning.Add(row);
        _firstCurrent.Add(row.Seconds, row.Current);
        foreach ((ComparedQuantity quantity, ValueRange range) in _ranges)
        {
            range.Add(quantity.Of(row, area));
        }

        if (row.ProtectionState == (double)ProtectionState.Tripped && double.IsNaN(_tripped))
        {
            _tripped = row.Seconds;
        }

        if (Math.Abs(row.Density) > _largest)
        {
            // A record of ours has both: the larger they are, the more digits tell the area.
            _largest = Math.Abs(row.Density);
            Area = row.Current * MilliPerUnit / row.Density;
        }
    }
}
