using SSBms.CellModels.Definitions;
using SSBms.Commissioning.Balance;
using SSBms.Commissioning.Rigs;
using SSBms.Commissioning.Steps;
using SSBms.VirtualBoard;

namespace SSBms.Commissioning;

/// <summary>
/// The procedure: checks the rig, learns the cell, finds its critical stack pressure by stripping pulses that end at the first evidence of a
/// void, and says what current it bears. It acts on a rig and knows nothing of the cell but its kind.
/// </summary>
public static class CellCommissioner
{
    private const double ProbeShare = 0.05;
    private const double MostProbe = 0.02;

    /// <summary>
    /// Share of its capacity that a cathode is charged by first, and the most, mAh/cm²: near its ends its own impedance changes so fast that
    /// it would pass for lost contact.
    /// </summary>
    private const double RoomShare = 0.6;
    private const double MostRoom = 0.3;
    private const double LeastHours = 2.0;
    private const double RestSeconds = 1800.0;
    private const double LeastCapacity = 0.2;
    private const double LeastLithium = 0.1;
    private const double LeastHighest = 1.5;

    /// <summary>Runs it.</summary>
    /// <param name="rig">The rig.</param>
    /// <param name="kind">The kind of cell in it.</param>
    /// <param name="density">Stripping current density at which the critical stack pressure is wanted, mA/cm², positive.</param>
    /// <param name="noise">Relative standard deviation of a tone of the impedance channel, positive.</param>
    /// <param name="seed">Seed of the estimate.</param>
    /// <param name="tell">Gets each line of the protocol as it comes; null for nobody.</param>
    /// <exception cref="CommissioningRefusedException">The rig or the cell is not fit for it.</exception>
    public static CommissioningOutcome Run(
        ICellRig rig,
        CellDefinition kind,
        double density,
        double noise,
        ulong seed,
        Action<ProtocolEntry>? tell = null
    )
    {
        ArgumentNullException.ThrowIfNull(rig);
        ArgumentNullException.ThrowIfNull(kind);
        RequireLithium(kind);
        var range = new CommissioningRange(kind, density, kind["temperature.reference"]);
        if (range.Highest < LeastHighest)
        {
            throw new CommissioningRefusedException(
                FormattableString.Invariant(
                    $"a cell \"{kind.Id}\" may be pressed with {range.Highest:0.##} MPa at most, by its pressure.wall and wall.onset; expected {LeastHighest} MPa or more"
                )
            );
        }

        var session = new RigSession(rig, tell);
        double probe = Math.Min(MostProbe, ProbeShare * range.PlatingCcd(range.Highest));
        double ohm = RigChecks.Run(session, kind, probe, range.Highest);
        session.Press(range.Plating);
        if (kind.Kind == CellKind.Full)
        {
            Charge(session, kind, range, ohm);
        }

        Baseline baseline = BaselineStep.Run(session, kind, noise, probe);
        var search = new VoidSearch(session, kind, range, CommissioningBudget.Usual, baseline, new NoiseSource(seed, "estimate"));
        search.Run();
        return new CommissioningOutcome(
            kind,
            range,
            baseline,
            search.Cloud,
            search.Pulses,
            search.Plated,
            search.PlatedShare,
            search.HasTouched,
            session.Hours,
            session.Moved,
            session.Protocol
        );
    }

    /// <summary>Charges what the pulses strip, with a current that every sample is thought to bear.</summary>
    private static void Charge(RigSession session, CellDefinition kind, CommissioningRange range, double ohm)
    {
        double room = Math.Min(RoomShare * CommissioningRange.Capacity(kind), MostRoom);
        double plating = Math.Min(CommissioningRange.FirstShare * range.PlatingCcd(range.Plating), MostRoom / LeastHours);
        var watch = new SoftShortWatch(ohm, isFull: true, session.VoltNoise);
        watch.Begin();
        session.Announce(plating, room / plating * 3600.0);
        for (double left = room / plating * 3600.0; left > 0.0; left -= PulsePlan.SweepSeconds)
        {
            session.Pass(plating, Math.Min(left, PulsePlan.SweepSeconds));
            watch.Take(session.Read(1).Volts, plating);
            if (watch.HasTouched)
            {
                session.Stop("a filament touches", isUrgent: true);
                throw new CommissioningRefusedException(
                    FormattableString.Invariant(
                        $"a filament touched while {plating:0.000} mA/cm2 charged: this cell bears less than {CommissioningRange.FirstShare} of the critical current density of its kind, {range.PlatingCcd(range.Plating):0.00} mA/cm2"
                    )
                );
            }
        }

        session.Pass(0.0, RestSeconds);
        session.Tell("charge", $"{room:0.00} mAh/cm2 were charged at {plating:0.000} mA/cm2, which the pulses strip");
    }

    private static void RequireLithium(CellDefinition kind)
    {
        string? lacking = kind.Kind switch
        {
            CellKind.Half => "it has lithium on one side and a bare collector on the other",
            _ when kind["lithium.excess"] < LeastLithium => "it is assembled without lithium on its anode",
            _ when kind["lithium.resistance"] <= 0.0 => "its lithium interface has no resistance that could tell of contact",
            CellKind.Full when CommissioningRange.Capacity(kind) < LeastCapacity => FormattableString.Invariant(
                $"its cathode holds less than {LeastCapacity} mAh/cm2, which the pulses need"
            ),
            _ => null,
        };
        if (lacking is not null)
        {
            throw new CommissioningRefusedException(
                $"a cell \"{kind.Id}\" cannot be commissioned so: {lacking}; expected lithium that is stripped against a second electrode"
            );
        }
    }
}
