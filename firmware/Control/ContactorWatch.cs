namespace SSBms.Control;

/// <summary>
/// Whether the contacts are where they were told to be, by the auxiliary contact and by the current, and whether the cycle came in time
/// to keep them there.
/// </summary>
public sealed class ContactorWatch
{
    private double _mismatch;
    private double _openFor;
    private bool _arrived;
    private bool _calm;

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
        quantities.Find(Quantity.UncommandedOpening, fallen ? 1.0 : 0.0);
        quantities.Find(Quantity.HeartbeatSilence, fallen ? sample.HeartbeatSilence : 0.0);
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
}
