using SSBms.Control;

namespace SSBms.Runtime;

/// <summary>
/// Keeps the latch as the contactor is. "Closed" is stored before it is told to close, so that a board that dies meanwhile, however fast,
/// finds a reason; it is cleared once the contactor reports that it has opened in order. A trip is stored once its decision was carried
/// out, and cleared when the key has cleared it.
/// </summary>
public sealed class LatchKeeper
{
    private const double SecondsPerMillisecond = 0.001;

    private readonly Guard _guard;
    private readonly TripLatch _latch;

    /// <summary>What the latch is to hold: 0, a diagnosis code or <see cref="TripLatch.Closed"/>.</summary>
    private int _code;

    /// <summary>True while nothing is left to be stored.</summary>
    private bool _settled;

    /// <summary>Binds the latch, which has been read, and lets the guard take up the trip it holds.</summary>
    /// <param name="guard">The guard.</param>
    /// <param name="latch">The latch.</param>
    /// <param name="proof">Which has been read: it knows when a board that was lost last lived.</param>
    public LatchKeeper(Guard guard, TripLatch latch, MemoryProof proof)
    {
        _guard = guard;
        _latch = latch;
        bool lost = latch.Code == TripLatch.Closed;
        IsPending = latch.IsCorrupt || lost;
        _code =
            latch.IsCorrupt ? (int)DiagnosisCode.LatchCorrupt
            : lost ? (int)DiagnosisCode.LostWhileClosed
            : latch.Code;
        if (lost)
        {
            long alive = proof.LastAt(latch.Number);
            long at = alive > latch.At ? alive : latch.At;
            double seconds = (at - latch.At) * SecondsPerMillisecond;
            guard.RestoreTrip(DiagnosisCode.LostWhileClosed, at, seconds, 0.0);

            // Before the first cycle: a board that dies in it would be remembered for that, and not for what was before.
            IsPending = !latch.Write(_code, at, seconds, 0.0);
        }
        else if (_code != 0)
        {
            guard.RestoreTrip((DiagnosisCode)_code, latch.At, latch.Value, latch.Bound);
        }

        _settled = !IsPending && latch.IsEven;
    }

    /// <summary>True while the latch does not hold what it is to hold: it is written in every cycle until it does.</summary>
    public bool IsPending { get; private set; }

    /// <summary>True after a write that failed, until one succeeds.</summary>
    public bool Failed { get; private set; }

    /// <summary>True when the memory was written to in this cycle.</summary>
    public bool Wrote { get; private set; }

    /// <summary>Stores that the contactor is closed, if that is decided and new. To be called before it is told to close.</summary>
    /// <param name="sample">What was measured in this cycle.</param>
    /// <param name="decision">What was decided.</param>
    /// <returns>True when the contactor may be closed: it is on record.</returns>
    public bool StoreClosing(Sample sample, Decision decision)
    {
        Wrote = false;
        if (!decision.CloseContactor)
        {
            return false;
        }

        if (_settled && _code == TripLatch.Closed)
        {
            return true;
        }

        Keep(TripLatch.Closed, sample.Now);
        return !IsPending;
    }

    /// <summary>Stores the trip the guard has, or that the contactor has opened in order, if that is new.</summary>
    /// <param name="sample">What was measured in this cycle.</param>
    /// <param name="decision">What was decided and carried out.</param>
    public void Store(Sample sample, Decision decision)
    {
        if (decision.CloseContactor)
        {
            return;
        }

        if (_guard.State == ProtectionState.Tripped)
        {
            Keep((int)_guard.Trip.Code, sample.Now);
        }
        else if (_code != TripLatch.Closed || !sample.ContactorClosed)
        {
            Keep(0, sample.Now);
        }
    }

    private void Keep(int code, long now)
    {
        if (code != _code)
        {
            IsPending = true;
            _code = code;
            _settled = false;
        }

        if (_settled)
        {
            return;
        }

        Wrote = true;
        if (IsPending)
        {
            TripReport trip = _guard.Trip;
            long at = trip.Code == DiagnosisCode.None ? now : trip.At;
            IsPending = !_latch.Write(code, at, trip.Value, trip.Bound);
            Failed = IsPending;
        }
        else
        {
            // In a cycle of its own: a write takes as long as all else in it.
            _settled = _latch.Complete();
            Failed = !_settled;
        }
    }
}
