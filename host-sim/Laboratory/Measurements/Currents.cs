using SSBms.CellModels;
using SSBms.CellModels.Definitions;
using SSBms.CellModels.Input;

namespace SSBms.Laboratory.Measurements;

/// <summary>What lithium electrodes bear and show while a current passes.</summary>
internal static class Currents
{
    private const double Polarised = 5.0;
    private const double SecondsPerMinute = 60.0;

    /// <summary>Voltage of a symmetric cell a minute after a current was switched on, mV.</summary>
    public static double Overpotential(CellDefinition kind, Arguments with)
    {
        const double MillivoltPerVolt = 1e3;
        TestCell test = with.Assemble(kind);
        double density = with.Positive("density");
        test.Drive(density, new Until(SecondsPerMinute));
        return test.Cell.Voltage(density) * MillivoltPerVolt;
    }

    /// <summary>
    /// The critical current density as it is measured: plating and stripping for equal times, or of equal charges where
    /// "half_charge" is given, at a current density that rises in steps; the last one that the cell survives without a short or 5 V,
    /// mA/cm².
    /// </summary>
    public static double Critical(CellDefinition kind, Arguments with)
    {
        const int MostSteps = 1000;
        TestCell test = with.Assemble(kind);
        double increment = with.Positive("step");
        double start = with.Get("start", increment);
        double charge = with.Get("half_charge", 0.0);
        double seconds = charge > 0.0 ? 0.0 : with.Get("minutes", 30.0) * SecondsPerMinute;
        double survived = 0.0;
        for (int i = 0; i < MostSteps; i++)
        {
            double density = start + i * increment;
            double half = charge > 0.0 ? charge / density * PhysicalConstants.SecondsPerHour : seconds;
            var until = new Until(half, Polarised: Polarised);
            bool whole = test.Drive(density, until).Seconds >= until.Seconds && test.Drive(-density, until).Seconds >= until.Seconds;
            if (!whole || test.Cell.Shorted)
            {
                break;
            }

            survived = density;
        }

        return survived;
    }

    /// <summary>How long a cell is plated and stripped to and fro until it shorts, polarises or has no lithium left, h.</summary>
    public static double StableHours(CellDefinition kind, Arguments with)
    {
        return Cycled(kind, with, with.Positive("density"), test => test.Cell.Shorted) / PhysicalConstants.SecondsPerHour;
    }

    /// <summary>
    /// The largest current density at which a cell is plated and stripped to and fro for all of "hours_at_most" without as much as a soft
    /// short, mA/cm²: what flows through that is neither plated nor stripped.
    /// </summary>
    public static double CyclingLimit(CellDefinition kind, Arguments with)
    {
        const double Highest = 20.0;
        const int Halvings = 14;
        double seconds = with.Positive("hours_at_most") * PhysicalConstants.SecondsPerHour;
        double low = 0.0;
        double high = Highest;
        for (int i = 0; i < Halvings; i++)
        {
            double density = 0.5 * (low + high);
            (low, high) = Cycled(kind, with, density, test => test.Cell.IsShorting) >= seconds ? (density, high) : (low, density);
        }

        return low;
    }

    /// <summary>
    /// Whether a cell that is plated too fast polarises to 5 V (1) or shorts (0), or neither in the time (0.5); after a rest where one is
    /// asked for, the second time.
    /// </summary>
    public static double Overload(CellDefinition kind, Arguments with)
    {
        const double Neither = 0.5;
        double density = with.Positive("density");
        double seconds = with.Get("hours_at_most", 10.0) * PhysicalConstants.SecondsPerHour;
        TestCell test = with.Assemble(kind);
        double rest = with.Get("rest_hours", 0.0) * PhysicalConstants.SecondsPerHour;
        double done = test.Drive(density, new Until(seconds, Polarised: Polarised)).Seconds;
        if (rest > 0.0)
        {
            test.Rest(rest);
            done = test.Drive(density, new Until(seconds, Polarised: Polarised)).Seconds;
        }

        return test.Cell.Shorted ? 0.0
            : done < seconds ? 1.0
            : Neither;
    }

    /// <summary>
    /// Strips an electrode and plates the same charge back: what of the rise of the interface resistance stays, over the rise. Above 0
    /// voids have not closed again, below 1 plating has closed some.
    /// </summary>
    public static double StripResidue(CellDefinition kind, Arguments with)
    {
        double density = with.Positive("density");
        var until = new Until(with.Get("half_hours", 1.0) * PhysicalConstants.SecondsPerHour);
        TestCell test = with.Assemble(kind, pressure: 0.0);
        double fresh = Interface();
        test.Drive(-density, until);
        double stripped = Interface();
        test.Drive(density, until);
        return (Interface() - fresh) / (stripped - fresh);

        // One interface alone, as a third electrode shows it.
        double Interface() => test.Cell.Parameters.Lithium.At(test.Cell.State.Negative, -1.0, test.Cell.Conditions).Total;
    }

    /// <summary>
    /// What of the lithium plated on a bare collector is not stripped again before the cell polarises: 1 less its coulombic efficiency, %.
    /// </summary>
    /// <exception cref="InputException">The cell has no bare collector.</exception>
    public static double PlatingLoss(CellDefinition kind, Arguments with)
    {
        if (kind.Kind != CellKind.Half)
        {
            throw new InputException($"cell \"{kind.Id}\" has no bare collector; expected a half cell for a plating loss");
        }

        double density = with.Positive("density");
        var until = new Until(with.Get("half_hours", 1.0) * PhysicalConstants.SecondsPerHour);
        TestCell test = with.Assemble(kind);
        test.Drive(density, until);
        return 100.0 * (1.0 - test.Drive(-density, until with { Polarised = 1.0 }).Seconds / until.Seconds);
    }

    /// <summary>Plates and strips to and fro until "hours_at_most", or until the cell polarises or has ended, s.</summary>
    private static double Cycled(CellDefinition kind, Arguments with, double density, Predicate<TestCell> hasEnded)
    {
        double half = with.Get("half_hours", 1.0) * PhysicalConstants.SecondsPerHour;
        double seconds = with.Positive("hours_at_most") * PhysicalConstants.SecondsPerHour;
        double polarised = with.Get("polarised", 1.0);
        TestCell test = with.Assemble(kind);
        double passed = 0.0;
        for (double direction = 1.0; passed < seconds; direction = -direction)
        {
            double wanted = Math.Min(half, seconds - passed);
            double done = test.Drive(direction * density, new Until(wanted, Polarised: polarised)).Seconds;
            passed += done;
            if (done < wanted || hasEnded(test))
            {
                break;
            }
        }

        return passed;
    }
}
