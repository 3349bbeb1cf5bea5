using SSBms.Bench.Fixture;

namespace SSBms.Bench.Runs;

/// <summary>Sees when a run is over and how it ended, by what the contacts and the cell do.</summary>
public sealed class RunEnd
{
    private const double MicrosecondsPerSecond = 1e6;

    private readonly VirtualFixture _fixture;
    private readonly GuardObserver? _observer;
    private readonly double _patience;

    /// <summary>Binds what is looked at.</summary>
    /// <param name="fixture">The fixture.</param>
    /// <param name="observer">What the guard does; null without the guard.</param>
    /// <param name="patience">How long a contactor that opened by itself may take to close again, s.</param>
    public RunEnd(VirtualFixture fixture, GuardObserver? observer, double patience)
    {
        _fixture = fixture;
        _observer = observer;
        _patience = patience;
    }

    /// <summary>What ended the run; null while it goes on.</summary>
    public Outcome? Reached { get; private set; }

    /// <summary>How often the contactor opened during the steps.</summary>
    public int Openings => _fixture.Openings;

    private bool OpenForGood =>
        !_fixture.IsConnected
        && _fixture.LastOpening is { } opening
        && _fixture.Seconds - opening.AtMicroseconds / MicrosecondsPerSecond > _patience;

    /// <summary>The first step begins now, with the contactor closed.</summary>
    public void Begin()
    {
        _fixture.ForgetOpenings();
    }

    /// <summary>Looks after a control cycle.</summary>
    /// <returns>True when the run has just been ended.</returns>
    public bool Observe()
    {
        if (Reached is not null)
        {
            return false;
        }

        Reached =
            _fixture.Cell.Shorted ? Outcome.Shorted
            : _observer?.Trip is not null ? Outcome.Tripped
            : _fixture.Cycler.OutOfCompliance ? Outcome.Failed
            : OpenForGood ? Outcome.Interrupted
            : null;
        return Reached is not null;
    }

    /// <summary>A step cannot go on.</summary>
    public void GiveUp()
    {
        Reached ??= Outcome.Failed;
    }

    /// <summary>Somebody wants no more of it. What had ended the run before stays what ended it.</summary>
    public void Stop()
    {
        Reached ??= Outcome.Stopped;
    }

    /// <summary>How the run ended, when all is over.</summary>
    public Outcome Conclude()
    {
        return Reached switch
        {
            Outcome.Tripped when _fixture.IsConnected => Outcome.Unopened,
            null when Openings > 0 => Outcome.Interrupted,
            { } reached => reached,
            null => Outcome.Completed,
        };
    }
}
