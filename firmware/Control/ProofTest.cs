namespace SSBms.Control;

/// <summary>
/// Shows, each time before the contactor is used, that what opens it without this firmware still does: first the comparator, with limits that
/// every current and every voltage exceeds, and both must be told, then the monostable, without heartbeats. The auxiliary contact has to
/// follow every time. No current is permitted meanwhile.
/// </summary>
public sealed class ProofTest
{
    /// <summary>Two conversions of the current monitor, s, and the look at them.</summary>
    public const double Converting = 0.1;

    /// <summary>Longest that the monostable holds with the worst of its parts, as a multiple of the limit for the silence of the heartbeat.</summary>
    private const double LongestHold = 1.8;

    private ProofPhase _phase;

    /// <summary>Time in this phase, s, cycle by cycle: a clock that runs backwards stops nothing.</summary>
    private double _waited;

    /// <summary>What it is at.</summary>
    public ProofPhase Phase => _phase;

    /// <summary>True when the contactor is to be told to close.</summary>
    public bool CloseContactor => _phase != ProofPhase.Release && _phase != ProofPhase.Opening && _phase != ProofPhase.Proven;

    /// <summary>True while the contactor has to fall open though it is told to be closed.</summary>
    public bool AwaitsOpening => _phase == ProofPhase.Comparator || _phase == ProofPhase.Heartbeat;

    /// <summary>Begins anew.</summary>
    public void Begin()
    {
        Enter(ProofPhase.FirstClosing);
    }

    /// <summary>Goes on by one cycle. What was provoked is taken out of the quantities, and what does not come is put there.</summary>
    /// <param name="sample">The auxiliary contact and the hardware trip.</param>
    /// <param name="seconds">Time since the last cycle, s, not negative.</param>
    /// <param name="quantities">Holds the limits; takes how long an opening has been overdue.</param>
    public void Update(Sample sample, double seconds, Quantities quantities)
    {
        bool closed = sample.ContactorClosed;
        bool tripped = sample.HardwareTrip || sample.OtherTrip != OtherTrip.None;
        bool proven = sample.HardwareTrip && sample.OtherTrip == OtherTrip.Voltage && !closed;
        _waited += seconds;
        double waited = _waited;
        double overdueComparator = 0.0;
        double overdueHeartbeat = 0.0;
        switch (_phase)
        {
            case ProofPhase.FirstClosing:
                Next(closed, ProofPhase.Comparator);
                break;
            case ProofPhase.Comparator:
                Expect(quantities);
                overdueComparator = proven ? 0.0 : waited - Converting;
                Next(proven, ProofPhase.Release);
                break;
            case ProofPhase.Release:
                if (waited <= quantities.Get(Quantity.ContactorLimit) + Converting)
                {
                    Expect(quantities);
                }

                Next(!tripped && !closed, ProofPhase.SecondClosing);
                break;
            case ProofPhase.SecondClosing:
                Next(closed, ProofPhase.Heartbeat);
                break;
            case ProofPhase.Heartbeat:
                overdueHeartbeat = closed ? waited - LongestHold * quantities.Get(Quantity.HeartbeatLimit) : 0.0;
                Next(!closed, ProofPhase.Opening);
                break;
            case ProofPhase.Opening:
                Next(!closed, ProofPhase.Proven);
                break;
            default:
                break;
        }

        quantities.Find(Quantity.ComparatorOverdue, overdueComparator > 0.0 ? overdueComparator : 0.0);
        quantities.Find(Quantity.LapseOverdue, overdueHeartbeat > 0.0 ? overdueHeartbeat : 0.0);
    }

    private static void Expect(Quantities quantities)
    {
        quantities.Find(Quantity.HardwareTrip, 0.0);
        quantities.Find(Quantity.HardwareVoltageTrip, 0.0);
        quantities.Find(Quantity.UnexplainedTrip, 0.0);
    }

    private void Next(bool done, ProofPhase next)
    {
        if (done)
        {
            Enter(next);
        }
    }

    private void Enter(ProofPhase phase)
    {
        _phase = phase;
        _waited = 0.0;
    }
}
