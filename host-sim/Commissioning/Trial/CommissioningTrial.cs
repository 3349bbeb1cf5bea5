using SSBms.CellModels.Definitions;
using SSBms.Commissioning.Balance;
using SSBms.Commissioning.Results;
using SSBms.Commissioning.Rigs;
using SSBms.VirtualBoard;

namespace SSBms.Commissioning.Trial;

/// <summary>The procedure on many simulated cells that it does not know; the same seed gives the same ones whatever the machine.</summary>
public static class CommissioningTrial
{
    /// <summary>Stripping current density at which the critical stack pressure is wanted, mA/cm².</summary>
    public const double Density = 0.2;

    /// <summary>Relative standard deviation of a tone.</summary>
    public const double Noise = 0.002;

    /// <summary>What is found within so much of the truth is right, also at the ends of what may be asked for.</summary>
    public const double Allowed = 0.25;

    /// <summary>Commissions many cells.</summary>
    /// <param name="count">How many, 1 or more.</param>
    /// <param name="seed">Seed of all of them.</param>
    /// <param name="cancellation">Stops it.</param>
    public static IReadOnlyList<TrialFigures> Run(int count, ulong seed, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        IReadOnlyList<CellDefinition> kinds = TrialKinds.Of(CellCatalogue.BuiltIn, Density);
        var figures = new TrialFigures[count];
        Parallel.For(
            0,
            count,
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellation },
            number =>
            {
                var draw = new NoiseSource(seed, $"cell {number}");
                CellDefinition kind = kinds[(int)(draw.NextFraction() * kinds.Count)];
                figures[number] = One(kind, draw.NextBits());
            }
        );
        return figures;
    }

    /// <summary>Commissions one.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="seed">Draws it, and the noise.</param>
    /// <param name="tell">Gets each line of the protocol as it comes; null for nobody.</param>
    public static TrialFigures One(CellDefinition kind, ulong seed, Action<ProtocolEntry>? tell = null)
    {
        ArgumentNullException.ThrowIfNull(kind);
        var random = new NoiseSource(seed, "rig");
        var hidden = HiddenCell.Draw(kind, random);
        var rig = new SimulatedRig(hidden, Noise, random);
        try
        {
            CommissioningOutcome outcome = CellCommissioner.Run(rig, kind, Density, Noise, seed, tell);
            return Figures(hidden, rig, outcome);
        }
        catch (CommissioningRefusedException refusal)
        {
            return Refused(hidden, rig, refusal.Message);
        }
    }

    private static TrialFigures Figures(HiddenCell hidden, SimulatedRig rig, CommissioningOutcome outcome)
    {
        CellDefinition kind = hidden.Kind;
        VoidLaw law = hidden.Law(kind["temperature.reference"]);
        double truth = law.CriticalPressure(Density);
        double at = Math.Clamp(outcome.CriticalPressure.Value, outcome.Range.Lowest, outcome.Range.Highest);
        Estimate found = outcome.CriticalPressure;
        bool isRightlyOut =
            found.Value < outcome.Range.Lowest
                ? truth < outcome.Range.Lowest * (1.0 + Allowed)
                : truth > outcome.Range.Highest / (1.0 + Allowed);
        return new TrialFigures(
            kind.Id,
            kind.Family,
            kind.Kind,
            truth,
            found,
            outcome.IsWithinReach,
            !outcome.IsWithinReach && isRightlyOut,
            null,
            outcome.Pulses.Count,
            outcome.Hours,
            outcome.Moved,
            rig.LeastContact,
            rig.Contact,
            rig.Filament,
            outcome.HasTouched,
            law.CriticalDensity(at) >= outcome.Estimated(balance => balance.CriticalDensity(at)).Low,
            [.. Numbers(hidden, outcome)]
        );
    }

    private static IEnumerable<NumberFigures> Numbers(HiddenCell hidden, CommissioningOutcome outcome)
    {
        foreach (MeasuredNumber number in new MeasuredCell(outcome).Numbers.Where(number => number.IsTold))
        {
            double truth = hidden.Definition[number.Name];
            yield return new NumberFigures(number.Name, number.Estimate.Value / truth - 1.0, number.Estimate.Holds(truth));
        }
    }

    private static TrialFigures Refused(HiddenCell hidden, SimulatedRig rig, string reason)
    {
        CellDefinition kind = hidden.Kind;
        double truth = hidden.Law(kind["temperature.reference"]).CriticalPressure(Density);
        return new TrialFigures(
            kind.Id,
            kind.Family,
            kind.Kind,
            truth,
            null,
            false,
            false,
            reason,
            0,
            double.NaN,
            double.NaN,
            rig.LeastContact,
            rig.Contact,
            rig.Filament,
            false,
            false,
            []
        );
    }
}
