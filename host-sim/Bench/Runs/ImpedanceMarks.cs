using SSBms.Bench.Fixture;
using SSBms.Drivers;

namespace SSBms.Bench.Runs;

/// <summary>Tells when the impedance channel goes blind, why, and when it sees again.</summary>
/// <param name="sweeps">What came of its sweeps.</param>
/// <param name="marks">Where the marks go.</param>
internal sealed class ImpedanceMarks(SweepWatch sweeps, List<Mark> marks)
{
    private ImpedanceStatus _told = ImpedanceStatus.Good;

    /// <summary>Looks after a control cycle.</summary>
    /// <param name="time">Time of the record, s.</param>
    /// <returns>True when there was something new.</returns>
    public bool Observe(double time)
    {
        ImpedanceStatus status = sweeps.Status;
        if (status == _told || status == ImpedanceStatus.None)
        {
            return false;
        }

        _told = status;
        marks.Add(new Mark(time, MarkKind.State, $"impedance channel: {DiagnosisNames.Of(status)}"));
        return true;
    }
}
