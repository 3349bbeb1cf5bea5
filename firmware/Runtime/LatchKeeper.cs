using SSBms.Control;

namespace SSBms.Runtime;

/// <summary>Keeps the latch as the guard is: a trip is latched once its decision was carried out, and cleared when the key has cleared it.</summary>
public sealed class LatchKeeper
{
    private readonly Guard _guard;
    private readonly TripLatch _latch;
    private bool _tripped;

    /// <summary>Binds the latch, which has been read, and lets the guard take up the trip it holds.</summary>
    /// <param name="guard">The guard.</param>
    /// <param name="latch">The latch.</param>
    public LatchKeeper(Guard guard, TripLatch latch)
    {
        _guard = guard;
        _latch = latch;
        _tripped = latch.Code != 0;
        if (_tripped)
        {
            guard.RestoreTrip((DiagnosisCode)latch.Code, latch.At, latch.Value, latch.Bound);
        }
    }

    /// <summary>True while the latch is not as the guard is: it is written in every cycle until it is stored.</summary>
    public bool IsPending { get; private set; }

    /// <summary>Stores the trip the guard has, or that it has none, if that is new.</summary>
    /// <param name="now">Start of the cycle, ms.</param>
    /// <returns>True when the memory was written to.</returns>
    public bool Store(long now)
    {
        bool tripped = _guard.State == ProtectionState.Tripped;
        IsPending |= tripped != _tripped;
        _tripped = tripped;
        if (!IsPending)
        {
            return false;
        }

        TripReport trip = _guard.Trip;
        long at = trip.Code == DiagnosisCode.None ? now : trip.At;
        IsPending = !_latch.Write((int)trip.Code, at, trip.Value, trip.Bound);
        return true;
    }
}
