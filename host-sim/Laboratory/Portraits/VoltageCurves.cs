using System.Globalization;
using SSBms.CellModels;
using SSBms.CellModels.Definitions;
using SSBms.Laboratory.Measurements;

namespace SSBms.Laboratory.Portraits;

/// <summary>Voltage of fresh cells: against capacity at several rates, or against time while lithium is plated and stripped.</summary>
public static class VoltageCurves
{
    private const int Points = 150;
    private const double MostOfCapacity = 1.5;
    private const int ShortSteps = 9;
    private const double Polarised = 5.0;

    private static readonly double[] s_rates = [0.1, 0.2, 0.5, 1.0];

    /// <summary>Measures cells of a kind, a fresh one for each rate.</summary>
    /// <param name="cell">The kind.</param>
    /// <param name="surroundings">Where.</param>
    public static IReadOnlyList<VoltageCurve> Of(CellDefinition cell, Surroundings surroundings)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return cell.Kind == CellKind.Full
            ? Rates(cell, surroundings)
            : [.. Densities.Below(cell["short.ccd"]).Select(density => ToAndFro(new TestCell(cell, surroundings), density))];
    }

    private static List<VoltageCurve> Rates(CellDefinition cell, Surroundings surroundings)
    {
        var curves = new List<VoltageCurve>();
        foreach (double rate in s_rates)
        {
            var test = new TestCell(cell, surroundings);
            VoltageCurve charge = Between(test, TestCell.UsualRate, cell["voltage.ceiling"], "charge");
            VoltageCurve discharge = Between(test, -rate, cell["voltage.floor"], "discharge");
            curves.AddRange(curves.Count == 0 ? [charge, discharge] : [discharge]);
        }

        return curves;
    }

    private static VoltageCurve Between(TestCell test, double rate, double stop, string verb)
    {
        double size = Math.Abs(rate);
        double density = rate * test.Cell.NominalCapacity;
        double perAreal = 1e3 / test.Cell.Definition["cathode.loading"];
        double longest = MostOfCapacity / size / Points;

        // Double layers charge within seconds, so the first stretches are short.
        IEnumerable<double> hours = Enumerable.Range(1, Points - 1).Select(i => longest * Math.Pow(2.0, Math.Min(i - ShortSteps, 0)));
        string label = size < 1.0 ? $"{verb} C/{1.0 / size:0}" : $"{verb} {size:0}C";
        VoltageCurve curve = Record(test, label, Math.Abs(density), hours, (density, new Until(Volts: stop)));
        return curve with { Place = [.. curve.Place.Select(charge => charge * perAreal)] };
    }

    /// <summary>An hour of plating and an hour of stripping.</summary>
    private static VoltageCurve ToAndFro(TestCell test, double density)
    {
        string label = density.ToString("0.####", CultureInfo.InvariantCulture) + " mA/cm²";
        var until = new Until(Polarised: Polarised);
        return Record(test, label, 1.0, Enumerable.Repeat(1.0 / Points, Points), (density, until), (-density, until));
    }

    /// <summary>Drives a cell and writes its voltage down: at once, and after each stretch of time until the end of the drive.</summary>
    private static VoltageCurve Record(
        TestCell test,
        string label,
        double placePerHour,
        IEnumerable<double> stretches,
        params (double Density, Until Until)[] drives
    )
    {
        List<double> places = [];
        List<double> volts = [];
        foreach ((double density, Until until) in drives)
        {
            places.Add(places.LastOrDefault());
            volts.Add(test.Cell.Voltage(density));
            foreach (double hours in stretches.TakeWhile(_ => !test.Cell.Shorted && !until.Over(volts[^1], density)))
            {
                double passed = hours;
                CellState before = test.Cell.State;
                test.Drive(density, until with { Seconds = hours * PhysicalConstants.SecondsPerHour, Volts = null });
                if (until.Reached(test.Cell.Voltage(density), density))
                {
                    // A stretch that leads beyond the voltage is driven anew, to the voltage.
                    test.Cell.Restore(before);
                    passed = test.Drive(density, until).Seconds / PhysicalConstants.SecondsPerHour;
                }

                places.Add(places[^1] + passed * placePerHour);
                volts.Add(test.Cell.Voltage(density));
            }
        }

        return new VoltageCurve(test.Cell.Shorted ? label + ", shorted" : label, places, volts);
    }
}
