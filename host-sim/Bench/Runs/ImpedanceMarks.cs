using SSBms.Bench.Fixture;
using SSBms.Bench.Link;
using SSBms.Control;
using SSBms.Drivers;

namespace SSBms.Bench.Runs;

/// <summary>Tells when the impedance channel goes blind, why, and when it sees again; and what takes contact while contact is being lost.</summary>
/// <param name="board">The board.</param>
/// <param name="sweeps">What came of its sweeps.</param>
/// <param name="marks">Where the marks go.</param>
internal sealed class ImpedanceMarks(PoweredBoard board, SweepWatch sweeps, List<Mark> marks)
{
    private ImpedanceStatus _told = ImpedanceStatus.Good;
    private (InterfaceCause Cause, InterfaceCause Next) _named;

    /// <summary>Looks after a control cycle.</summary>
    /// <param name="time">Time of the record, s.</param>
    /// <returns>True when there was something new.</returns>
    public bool Observe(double time)
    {
        bool named = Name(time);
        ImpedanceStatus status = sweeps.Status;
        if (status == _told || status == ImpedanceStatus.None)
        {
            return named;
        }

        _told = status;
        marks.Add(new Mark(time, MarkKind.State, $"impedance channel: {DiagnosisNames.Of(status)}"));
        return true;
    }

    private bool Name(double time)
    {
        if (board.Eye?.Interface is not { IsWarned: true } watch || _named == (watch.Cause, watch.Judge.RunnerUp))
        {
            return false;
        }

        _named = (watch.Cause, watch.Judge.RunnerUp);
        marks.Add(
            new Mark(time, MarkKind.State, $"interface: {InterfaceText.Of(watch.Cause, watch.Judge.RunnerUp, watch.ContactAtLeast)}")
        );
        return true;
    }
}
