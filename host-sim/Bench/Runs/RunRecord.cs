using SSBms.Bench.Experiments;
using SSBms.Bench.Fixture;

namespace SSBms.Bench.Runs;

/// <summary>What is kept of a run while its steps are carried out.</summary>
internal sealed class RunRecord
{
    private readonly VirtualFixture _fixture;
    private readonly RunFigures _figures;
    private readonly CurveRecorder _curves;

    /// <summary>Starts empty.</summary>
    /// <param name="fixture">What is recorded.</param>
    /// <param name="series">Takes the rows.</param>
    /// <param name="figures">Takes the figures.</param>
    /// <param name="curves">Takes voltage against charge.</param>
    public RunRecord(VirtualFixture fixture, SeriesRecorder series, RunFigures figures, CurveRecorder curves)
    {
        _fixture = fixture;
        _figures = figures;
        _curves = curves;
        Series = series;
    }

    /// <summary>Takes the rows.</summary>
    public SeriesRecorder Series { get; }

    /// <summary>What happened when.</summary>
    public List<Mark> Marks { get; } = [];

    /// <summary>Faults that are to happen.</summary>
    public FaultSchedule Faults { get; } = new();

    /// <summary>Time from the start of the record, s.</summary>
    public double Now => _fixture.Seconds - Series.Zero;

    /// <summary>Notes that something has happened.</summary>
    /// <param name="kind">What kind of event.</param>
    /// <param name="text">What.</param>
    public void Note(MarkKind kind, string text)
    {
        Marks.Add(new Mark(Now, kind, text));
        Series.Mark();
    }

    /// <summary>Begins with a step.</summary>
    /// <param name="step">The step.</param>
    /// <param name="label">The name of its figures; null for none.</param>
    public void Begin(CyclerStep step, string? label)
    {
        Series.Step++;
        Series.Period = step.Period;
        _curves.Begin(label);
    }

    /// <summary>Ends with a step.</summary>
    /// <param name="step">The step.</param>
    /// <param name="label">The name of its figures; null for none.</param>
    public void End(CyclerStep step, string? label)
    {
        Series.RecordNow();
        _curves.End(step.Direction != 0);
        _figures.StepsAlreadyMet += _fixture.Cycler.AlreadyMet ? 1 : 0;
        if (label is null)
        {
            return;
        }

        _figures.Label(label);
        if (StepLabel.LastOf(step.Label!) is { } last)
        {
            _figures.Label(last);
        }
    }
}
