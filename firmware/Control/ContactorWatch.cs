namespace SSBms.Control;

/// <summary>
/// Whether the contacts are where they were told to be, by the auxiliary contact and by the current, and whether the cycle came in time
/// to keep them there.
/// </summary>
public sealed class ContactorWatch
{
    /// <summary>Part of the current that is left at most while contacts fall open and close again.</summary>
    private const double Interrupted = 0.5;

    /// <summary>Longer, s, is a clock that jumped, and not the silence of a firmware that goes on.</summary>
    private const double LongestSilence = 60.0;

    private double _mismatch;
    private double _openFor;
    private bool _arrived;
    private bool _calm;
    private bool _wasFallen;
    private double _densityThen;

    /// <summary>Looks at this cycle; the current must be known by now, if it is.</summary>
    /// <param name="sample">The auxiliary contact and the heartbeat.</param>
    /// <param name="told">True while the contactor is told to be closed, as of the cycle before.</param>
    /// <param name="seconds">Time since the cycle before, s.</param>
    /// <param name="quantities">The current, and where the findings go.</param>
    public void Update(Sample sample, bool told, double seconds, Quantities quantities)
    {
        bool closed = sample.ContactorClosed;
        bool inTime = seconds <= quantities.Value[(int)Quantity.CycleTimeLimit];
        if (_calm && closed && told && inTime)
        {
            // As in nearly every cycle: nothing is wrong, and nothing was.
            return;
        }

        _calm = closed && told && inTime;
        _mismatch = closed == told ? 0.0 : _mismatch + seconds;
        _openFor = told ? 0.0 : _openFor + seconds;
        _arrived = told && (_arrived || closed);
        bool fallen = _arrived && !closed;
        bool late = told && !inTime;
        quantities.Find(Quantity.ContactorMismatch, _mismatch);

        // Contacts that no heartbeat held have opened, whatever the auxiliary contact says, and the next beat would close them.
        double silence = sample.HeartbeatSilence;
        bool lapsed = told && silence > quantities.Get(Quantity.HeartbeatLimit) && silence <= LongestSilence;
        quantities.Find(Quantity.UncommandedOpening, fallen || (_wasFallen && HasBounced(closed, quantities)) ? 1.0 : 0.0);
        quantities.Find(Quantity.HeartbeatSilence, fallen || lapsed ? silence : 0.0);
        if (fallen)
        {
            _densityThen = Scalar.Abs(quantities.Get(Quantity.CurrentDensity));
        }

        _wasFallen = fallen;
        quantities.Find(Quantity.LateCycle, late ? seconds : 0.0);

        // Contacts that still travel carry current rightly.
        if (told || _openFor <= quantities.Get(Quantity.ContactorLimit))
        {
            quantities.Find(Quantity.CurrentThroughOpen, 0.0);
        }
        else if (quantities.IsFresh(Quantity.Current))
        {
            quantities.Set(Quantity.CurrentThroughOpen, Scalar.Abs(quantities.Get(Quantity.Current)));
        }
    }

    /// <summary>Looks away for a cycle, in which the contacts may fall open rightly.</summary>
    /// <param name="quantities">Where nothing is found.</param>
    public void Rest(Quantities quantities)
    {
        _mismatch = 0.0;
        _openFor = 0.0;
        _arrived = false;
        _calm = false;
        _wasFallen = false;
        quantities.Find(Quantity.ContactorMismatch, 0.0);
        quantities.Find(Quantity.UncommandedOpening, 0.0);
        quantities.Find(Quantity.HeartbeatSilence, 0.0);
        quantities.Find(Quantity.LateCycle, 0.0);
        quantities.Find(Quantity.CurrentThroughOpen, 0.0);
    }

    /// <summary>
    /// True when contacts that read open in the cycle before are closed again, and the current was interrupted: then it was no bounce of the
    /// auxiliary contact alone.
    /// </summary>
    private bool HasBounced(bool closed, Quantities quantities)
    {
        double density = Scalar.Abs(quantities.Get(Quantity.CurrentDensity));
        return closed && density > ApparentResistance.LeastDensity && _densityThen < Interrupted * density;
    }
}
