using System.Globalization;
using SSBms.Control;

namespace SSBms.Bench.Runs;

/// <summary>Marks of raised diagnoses: each at once, and one that comes and goes many times a second not a thousand times.</summary>
public sealed class RaisedMarks
{
    private const double QuietSeconds = 10.0;

    private readonly List<Mark> _marks;
    private readonly SortedDictionary<DiagnosisCode, (double At, int More)> _last = [];

    /// <summary>Binds the list.</summary>
    /// <param name="marks">Where the marks go.</param>
    public RaisedMarks(List<Mark> marks)
    {
        _marks = marks;
    }

    /// <summary>Marks a diagnosis.</summary>
    /// <param name="code">Which.</param>
    /// <param name="time">When, s.</param>
    /// <param name="text">In words, with its numbers.</param>
    public void Add(DiagnosisCode code, double time, string text)
    {
        if (_last.TryGetValue(code, out (double At, int More) last) && time - last.At < QuietSeconds)
        {
            _last[code] = (last.At, last.More + 1);
            return;
        }

        Tell(code, time, last.More);
        _last[code] = (time, 0);
        _marks.Add(new Mark(time, MarkKind.Warning, text));
    }

    /// <summary>Says what was left out, at the end of the run.</summary>
    /// <param name="time">When, s.</param>
    public void Conclude(double time)
    {
        foreach ((DiagnosisCode code, (_, int more)) in _last)
        {
            Tell(code, time, more);
        }
    }

    private void Tell(DiagnosisCode code, double time, int more)
    {
        if (more > 0)
        {
            string times = more.ToString(CultureInfo.InvariantCulture);
            _marks.Add(new Mark(time, MarkKind.Warning, $"{DiagnosisNames.Of(code)} was raised {times} more times"));
        }
    }
}
