using SSBms.CellModels.Definitions;

namespace SSBms.Laboratory.Measurements;

/// <summary>What one lithium electrode bears, as a third electrode shows it: the other one is taken to bear anything.</summary>
internal static class OneSide
{
    private const double SecondsPerMinute = 60.0;
    private const double Highest = 100.0;
    private const double Anything = 10.0 * Highest;
    private const int Halvings = 20;

    /// <summary>
    /// The largest stripping current density at which the resistance of the cell does not rise: at this pressure, voids do not form.
    /// In mA/cm².
    /// </summary>
    public static double StrippingLimit(CellDefinition kind, Arguments with)
    {
        const double Risen = 1.02;
        return Limit(
            Changed(kind, "short.ccd", Anything),
            with,
            (test, density, until) =>
            {
                double before = test.Cell.Resistance(-density);
                test.Drive(-density, until);
                return test.Cell.Resistance(-density) < Risen * before;
            }
        );
    }

    /// <summary>The largest plating current density at which no filament crosses, mA/cm².</summary>
    public static double PlatingLimit(CellDefinition kind, Arguments with)
    {
        CellDefinition unvoided = Changed(kind, "flux.diffusion", Highest);
        return Limit(
            Changed(unvoided, "lithium.excess", Anything),
            with,
            (test, density, until) =>
            {
                test.Drive(density, until);
                return !test.Cell.Shorted;
            }
        );
    }

    /// <summary>Halves the range of current densities, each on a fresh cell for "minutes", until the limit is known to a ten-thousandth.</summary>
    private static double Limit(CellDefinition kind, Arguments with, Func<TestCell, double, Until, bool> bears)
    {
        var until = new Until(with.Get("minutes", 60.0) * SecondsPerMinute, Polarised: Highest);
        double low = 0.0;
        double high = Highest;
        for (int i = 0; i < Halvings; i++)
        {
            double density = 0.5 * (low + high);
            (low, high) = bears(with.Assemble(kind), density, until) ? (density, high) : (low, density);
        }

        return low;
    }

    private static CellDefinition Changed(CellDefinition kind, string name, double value)
    {
        return kind.With([kind.Parameters.First(number => number.Name == name) with { Value = value }]);
    }
}
